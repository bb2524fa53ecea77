import type { Target } from '#shared/domain/rosters/types.ts'
import { longTerm } from '#shared/domain/rosters/types.ts'
import { madeCode, townships } from './made-register.ts'

// Invented firms of an invented county, worded and distributed as a county's register is.
const trades = [
  '电线电缆',
  '五金机电',
  '橡胶制品',
  '机械配件',
  '农副产品',
  '建筑材料',
  '日用百货',
  '化工原料',
]
const sorts = ['制造有限公司', '贸易有限公司', '加工厂', '商店', '（普通合伙）', '种植农民专业合作社']
const types = ['有限责任公司', '个人独资企业', '股份有限公司', '个体工商户', '农民专业合作社']
const industries = ['危险化学品', '工贸', '烟花爆竹', '特种设备', '食品', '']
const marks = ['重大危险源', '粉尘涉爆', '有限空间', '液氨制冷', '严重失信', '投诉举报多']
const first = [...'东西南北中华兴盛恒瑞祥泰安康宏达鑫隆信诚明光远航博雅德润丰裕']

const oneOf = <Value>(values: readonly Value[], index: number, otherwise: Value): Value =>
  values[index % values.length] ?? otherwise

/** The day so many days after 2023-01-01 */
const day = (index: number) => new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10)

/** One target of a register of any size; a third of the fields of some are empty, as in life. */
export function madeTarget(index: number): Target {
  const graded = index % 3 !== 0
  const licensed = index % 5 === 0
  const name = [7, 11, 13].map((step) => oneOf(first, Math.floor(index / step) + step, '')).join('')
  const trade = oneOf(trades, Math.floor(index / 3), '')
  const region = oneOf(townships, (index * 31) % 113, '')
  return {
    id: madeCode(index),
    name: `虚构县${name}${index % 1000}号${trade}${oneOf(sorts, index, '')}`,
    type: oneOf(types, index, ''),
    industry: oneOf(industries, Math.floor(index / 2), ''),
    region,
    address: `虚构县${region}第${index % 60_000}号`,
    legalRepresentative: `甄某${index % 900}`,
    contact: '',
    phone: '',
    status: index % 17 === 0 ? '注销' : '存续',
    creditRisk: graded
      ? {
          scale: '企业信用风险 A—D',
          grade: 'AAABBBCCD'.charAt(index % 9),
          asOf: '2024-03-01',
          source: '省平台',
        }
      : { scale: '', grade: '', asOf: '', source: '' },
    licence: licensed ? `虚安许证字〔2023〕${index}号` : '',
    licenceExpires: licensed ? (index % 35 === 0 ? longTerm : day(400 + (index % 900))) : '',
    lastInspected: index % 4 === 0 ? day(index % 500) : '',
    tags: index % 6 === 0 ? [oneOf(marks, Math.floor(index / 6), '')] : [],
    establishedOn: day(-(index % 6000)),
    businessScope: `${trade}、${oneOf(trades, index + 3, '')}的加工、销售和售后服务，第${index % 90_000}号许可范围内的普通货运。（依法须经批准的项目，经批准后方可开展经营活动）`,
    registrar: '虚构县市场监督管理局',
    jurisdiction: `${region}监管所`,
    extra: { 所在省份: '河北', 注册资金: `${index % 300}(万元人民币)` },
  }
}
