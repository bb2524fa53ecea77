import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { writePackSamples } from './pack-samples.ts'
import { chance, creditCode, inspectorHeader, itemHeader, targetHeader, writeCsv } from './sample-parts.ts'

// Makes resources/samples: an invented county. Nothing in it exists: codes carry an authority that was never assigned,
// names say 样例. Run again after a change; the result depends on nothing but this file.

const folder = process.argv[2] ?? join(import.meta.dirname, '../../resources/samples')

const roll = chance(20230113)
const pick = <Value>(values: readonly Value[]): Value => {
  const value = values[Math.floor(roll() * values.length)]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

const townships = [
  '凤凰镇', '河渠镇', '北河庄镇', '耿庄桥镇', '东汪镇', '贾家口镇', '四芝兰镇', '大陆村镇',
  '苏家庄镇', '换马店镇', '唐邱镇', '侯口乡', '纪昌庄乡', '北鱼乡', '徐家河乡',
] // prettier-ignore
const trades = [
  { industry: '危险化学品', words: ['化工', '涂料', '加油站', '气体', '溶剂'], share: 0.24 },
  { industry: '机械', words: ['机械制造', '五金', '铸造'], share: 0.2 },
  { industry: '轻工', words: ['食品', '纸制品', '塑料制品'], share: 0.18 },
  { industry: '纺织', words: ['纺织', '服装'], share: 0.16 },
  { industry: '建材', words: ['建材', '水泥制品'], share: 0.12 },
  { industry: '商贸', words: ['商贸', '超市'], share: 0.1 },
]

function tradeOf(): (typeof trades)[number] {
  let rest = roll()
  for (const trade of trades) {
    if (rest < trade.share) return trade
    rest -= trade.share
  }
  return pick(trades)
}

function gradeOf(): string {
  const rest = roll()
  if (rest < 0.12) return 'A'
  if (rest < 0.82) return 'B'
  return rest < 0.95 ? 'C' : 'D'
}

function targetRow(index: number): string[] {
  const trade = tradeOf()
  const township = pick(townships)
  const chemical = trade.industry === '危险化学品'
  const tags = [
    chemical && roll() < 0.3 ? '重大危险源' : '',
    trade.industry === '纺织' && roll() < 0.3 ? '粉尘涉爆' : '',
    roll() < 0.06 ? '有限空间' : '',
    // Some of every field, so that a draw takes some in full (偃师第十四条).
    index % 150 === 7 || (chemical && index % 100 < 3) ? '黑名单' : '',
  ].filter(Boolean)
  const closed = roll()
  const status = closed < 0.03 ? '注销' : closed < 0.04 ? '吊销' : '存续'
  const serial = String(index).padStart(3, '0')
  return [
    `样例${serial}号${township.slice(0, -1)}${pick(trade.words)}${chemical ? '有限公司' : pick(['有限公司', '厂', '有限责任公司'])}`,
    creditCode(index),
    pick(['有限责任公司', '个人独资企业', '个体工商户']),
    trade.industry,
    township,
    `宁晋县${township}样例路${index}号`,
    `样例法人${serial}`,
    `样例联系人${serial}`,
    `1990000${String(index).padStart(4, '0')}`,
    status,
    '企业信用风险分类',
    gradeOf(),
    '2023-04-01',
    '虚构样例',
    tags.join('、'),
    chemical ? `样例危化经字${serial}` : '',
    chemical ? pick(['2025-06-30', '2026-03-31', '9999-09-09']) : '',
  ]
}

const departments = [
  { name: '宁晋县应急管理局', prefix: 'YJ', units: ['执法监督股', '危化监管股', '危化监察股', '工贸监管股', '工贸监察股'], count: 20, skills: ['危险化学品', '工贸'] },
  { name: '宁晋县消防救援大队', prefix: 'XF', units: ['防火监督科'], count: 8, skills: ['消防监督'] },
  { name: '宁晋县市场监督管理局', prefix: 'SC', units: ['信用监管股', '特种设备股'], count: 8, skills: ['特种设备', '计量'] },
  { name: '宁晋县商务局', prefix: 'SW', units: ['市场运行股'], count: 4, skills: ['成品油'] },
] // prettier-ignore

function inspectorRows(): string[][] {
  return departments.flatMap(({ name, prefix, units, count, skills }) =>
    Array.from({ length: count }, (_, index) => {
      const serial = String(index + 1).padStart(2, '0')
      const specialty = index % 5 === 4 ? '' : (skills[index % skills.length] ?? '')
      const expired = prefix === 'YJ' && index === 18
      return [
        `样例${prefix}${serial}`,
        `${prefix}9999${serial}`,
        name,
        units[index % units.length] ?? '',
        expired ? '2022-12-31' : '2027-12-31',
        specialty,
        '',
        `1980000${prefix === 'YJ' ? 1 : prefix === 'XF' ? 2 : prefix === 'SC' ? 3 : 4}${String(index).padStart(3, '0')}`,
        index % 4 === 0 ? '是' : '否',
        prefix === 'YJ' && index === 19 ? '离岗' : '在岗',
        index % 4 === 0 ? '样例股长' : '样例科员',
      ]
    }),
  )
}

const expertHeader = ['姓名', '专家编号', '专业领域', '所在单位', '联系电话', '可参加']

function expertRows(): string[][] {
  const fields = ['化工', '化工', '化工', '化工', '电气', '电气', '机械', '机械', '消防', '消防']
  return fields.map((field, index) => {
    const serial = String(index + 1).padStart(2, '0')
    return [`样例专家${serial}`, `ZJ9999${serial}`, field, '样例技术服务单位', `18700000${serial}0`, '是']
  })
}

interface ItemSource {
  readonly id: string
  readonly name: string
  readonly department: string
  readonly basis: string
  readonly content: string
  readonly points: readonly string[]
  /** The office's own, beside the standard ones */
  readonly ownPoints?: readonly string[]
}

// The items are those of 清河县 2024 (四、抽查内容); the wording of content and points is our own.
const emergency = '宁晋县应急管理局'
const market = '宁晋县市场监督管理局'
const fire = '宁晋县消防救援大队'
const items: readonly ItemSource[] = [
  {
    id: 'YJ-01', name: '危险化学品及相关企业的安全检查', department: emergency, basis: '《中华人民共和国安全生产法》《危险化学品安全管理条例》',
    content: '安全生产责任制、教育培训、设备设施、重大危险源管理情况',
    points: ['建立并落实全员安全生产责任制', '主要负责人和安全管理人员经考核合格', '安全设施定期检测维护并有记录', '重大危险源登记建档并监测监控', '特殊作业审批手续齐全'],
    ownPoints: ['夏季高温时段停止露天装卸作业的安排'],
  },
  {
    id: 'YJ-02', name: '工贸行业企业的安全检查', department: emergency, basis: '《中华人民共和国安全生产法》《工贸企业重大事故隐患判定标准》',
    content: '责任制、教育培训、粉尘涉爆和有限空间管理情况',
    points: ['建立并落实全员安全生产责任制', '从业人员经安全培训合格后上岗', '有限空间辨识、审批和监护到位', '粉尘清扫制度落实并有记录'],
    ownPoints: ['农闲季节临时用工的岗前培训记录'],
  },
  { id: 'SC-01', name: '登记事项检查', department: market, basis: '《中华人民共和国市场主体登记管理条例》', content: '营业执照登记事项', points: ['住所与登记一致', '法定代表人与登记一致', '营业执照置于醒目位置'] },
  { id: 'SC-02', name: '公示信息检查', department: market, basis: '《企业信息公示暂行条例》', content: '年度报告和即时公示信息', points: ['按期公示年度报告', '公示信息真实准确'] },
  { id: 'SC-03', name: '拍卖等重要领域市场规范管理检查', department: market, basis: '《中华人民共和国拍卖法》', content: '经营资格和经营行为', points: ['具备相应资格', '经营行为规范'] },
  { id: 'SC-04', name: '产品质量监督检查', department: market, basis: '《中华人民共和国产品质量法》', content: '产品质量和标识', points: ['产品有合格证明', '产品标识符合要求'] },
  { id: 'SC-05', name: '计量监督检查', department: market, basis: '《中华人民共和国计量法》', content: '计量器具使用情况', points: ['计量器具检定合格且在有效期内'] },
  { id: 'SW-01', name: '成品油市场管理', department: '宁晋县商务局', basis: '《成品油流通管理办法》', content: '经营资质、台账和油品来源', points: ['经营资质有效', '进销存台账完整', '油品来源合法'] },
  { id: 'XF-01', name: '对单位履行法定消防安全职责情况的监督抽查', department: fire, basis: '《中华人民共和国消防法》', content: '消防安全责任制、消防设施、疏散通道', points: ['确定消防安全责任人', '消防设施器材完好有效', '疏散通道和安全出口畅通', '开展消防演练和培训'] },
  { id: 'XF-02', name: '对使用领域消防产品质量的监督检查', department: fire, basis: '《消防产品监督管理规定》', content: '使用中的消防产品', points: ['消防产品有市场准入证明', '消防产品外观和标志符合要求'] },
  { id: 'XF-03', name: '对社会消防技术服务活动的监督抽查', department: fire, basis: '《社会消防技术服务管理规定》', content: '技术服务机构执业情况', points: ['服务合同和项目负责人符合规定', '服务记录真实完整'] },
  { id: 'XF-04', name: '对注册消防工程师执业活动的监督抽查', department: fire, basis: '《注册消防工程师管理规定》', content: '注册消防工程师执业情况', points: ['注册证有效', '在规定范围内执业'] },
] // prettier-ignore

function itemRow(item: ItemSource): string[] {
  const key = item.id === 'YJ-01' || item.id === 'XF-01' ? '重点检查事项' : '一般检查事项'
  return [item.id, item.name, key, item.basis, item.department, item.content, '实地核查、书面检查', '相关生产经营单位', '', '', item.department, item.points.join('\n'), (item.ownPoints ?? []).join('\n')] // prettier-ignore
}

async function workbook(
  file: string,
  title: string,
  header: readonly string[],
  rows: readonly string[][],
): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(title)
  sheet.addRow([title])
  sheet.mergeCells(1, 1, 1, header.length)
  sheet.addRow([...header]).font = { bold: true }
  sheet.addRows(rows.map((row) => [...row]))
  await book.xlsx.writeFile(join(folder, file))
}

mkdirSync(folder, { recursive: true })
const targets = Array.from({ length: 600 }, (_, index) => targetRow(index + 1))
await workbook('targets.xlsx', '检查对象名录（虚构样例）', targetHeader, targets)
writeCsv(join(folder, 'inspectors.csv'), inspectorHeader, inspectorRows())
writeCsv(join(folder, 'experts.csv'), expertHeader, expertRows())
await workbook('items.xlsx', '随机抽查事项清单（样例）', itemHeader, items.map(itemRow))
writePackSamples(folder)
