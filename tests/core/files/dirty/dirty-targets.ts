import { checkCharacter } from '#shared/domain/rosters/credit-code.ts'
import { day, error, formula, link, merge, number, rich, type DirtyCell, type DirtySheet } from './sheets.ts'

// Every firm here is invented; 虚构县 does not exist, and the codes name an authority that was never assigned.

/** A sound 统一社会信用代码 of nobody. */
export function codeOf(place: number): string {
  const body = `91990199MA000${String(place).padStart(4, '0')}`
  return body + (checkCharacter(body) ?? '')
}

function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

const header: readonly DirtyCell[] = [
  '序号',
  '统一社会信用代码*',
  '企业名称（必填）',
  '乡镇/街道',
  '联系方式',
  '联系方式',
  '成立日期',
  '许可证有效期',
  '标签',
  '登记状态',
  '备注',
]

interface Line {
  readonly serial: DirtyCell
  readonly code: DirtyCell
  readonly name: DirtyCell
  readonly region?: DirtyCell
  readonly contact?: DirtyCell
  readonly phone?: DirtyCell
  readonly since?: DirtyCell
  readonly until?: DirtyCell
  readonly tags?: DirtyCell
  readonly status?: DirtyCell
  readonly remark?: DirtyCell
}

function row(line: Line): readonly DirtyCell[] {
  return [
    line.serial,
    line.code,
    line.name,
    line.region ?? null,
    line.contact ?? null,
    line.phone ?? null,
    line.since ?? null,
    line.until ?? null,
    line.tags ?? null,
    line.status ?? '存续',
    line.remark ?? null,
  ]
}

const main: DirtySheet = {
  name: '检查对象名录库',
  hidden: false,
  rows: [
    ['虚构县检查对象名录库（2023年）'],
    ['填报单位：虚构县应急管理局'],
    [],
    header,
    [null, null, null, null, '联系人', '电话'],
    [
      null,
      '18位，不得为空',
      '填写全称',
      '下拉选择',
      null,
      null,
      '格式：2023-05-08',
      null,
      '多个以中文逗号分开填写',
    ],
    row({ serial: number(1), code: codeOf(99), name: '案例（请删除）', tags: '粉尘涉爆' }),
    row({
      serial: number(1),
      code: codeOf(1),
      name: '虚构县甲化工有限公司',
      region: '虚构镇',
      contact: '样例甲',
      phone: number(13_900_000_001),
      since: day(45_054, '2023/5/8'),
      until: '长期',
      tags: '粉尘涉爆，有限空间',
    }),
    row({
      serial: number(2),
      code: fullWidth(codeOf(2)),
      name: rich('虚构县', '乙', '面粉厂'),
      since: '2023.5.8',
      until: '9999-09-09',
      tags: '粉尘涉爆、有限空间',
      status: '存续（在营、开业、在册）',
    }),
    row({
      serial: number(3),
      code: ` ${codeOf(3).slice(0, 9)}\u200B${codeOf(3).slice(9)} `,
      name: link('虚构县丙加油站', 'http://example.invalid/'),
      since: '2023年5月8日',
      until: '2021年1月1日至2026年12月31日',
      tags: '粉尘涉爆\n有限空间',
      remark: '注：原名 丙站，\n2022年更名',
    }),
    [],
    row({ serial: number(4), code: number(911_305_287_136_682_750, '9.1E+17'), name: '虚构县丁厂' }),
    row({
      serial: number(5),
      code: number(130_528_000_012_345),
      name: '虚构县戊厂',
      tags: 'N/A',
      until: '—',
    }),
    row({
      serial: number(6),
      code: '130528000012346',
      name: '虚构县己厂',
      since: number(45_054),
      tags: '甲;乙,丙',
    }),
    row({
      serial: number(7),
      code: codeOf(7),
      name: formula('"虚构县"&"庚厂"', '虚构县庚厂'),
      since: '去年',
      status: formula('IF(1,"注销","")', '注销'),
      remark: error('#REF!'),
    }),
    row({ serial: number(8), code: codeOf(1), name: '虚构县辛厂' }),
    row({ serial: number(9), code: null, name: '虚构县壬厂' }),
    row({
      serial: number(10),
      code: '91990199MA00000099',
      name: '虚构县癸厂',
      phone: '０３１９－５８００００１',
      since: error('#VALUE!'),
      until: error('#N/A'),
    }),
    row({ serial: number(11), code: null, name: null, status: '' }),
    header.map((text, column) => ['联系人', '电话'][column - 4] ?? text),
    ['合计', '11家'],
    [],
    ['填表人：样例甲', null, '审核人：样例乙'],
  ],
  merges: [
    merge(1, 1, 1, 11),
    merge(4, 5, 4, 6),
    ...[1, 2, 3, 4, 7, 8, 9, 10, 11].map((column) => merge(4, column, 5, column)),
    merge(8, 4, 10, 4),
  ],
}

export const dirtyTargets: readonly DirtySheet[] = [
  main,
  {
    name: '参数',
    hidden: true,
    rows: [
      ['企业名称', '统一社会信用代码'],
      ['隐藏厂', codeOf(50)],
    ],
    merges: [],
  },
  {
    name: '说明',
    hidden: false,
    rows: [
      ['一', '本表由虚构县样例经办人填写'],
      ['二', '请按证照填写'],
    ],
    merges: [],
  },
]
