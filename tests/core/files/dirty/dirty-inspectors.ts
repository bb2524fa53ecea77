import { without, type RowFate } from './fates.ts'
import { day, formula, merge, number, rich, type DirtySheet } from './sheets.ts'

// Everybody here is invented; 虚构县 does not exist.

const bureau = '虚构县应急管理局'

export const dirtyInspectors: readonly DirtySheet[] = [
  {
    name: '封面',
    hidden: false,
    rows: [['执法检查人员名录库', '样例'], [], ['2023年']],
    merges: [],
  },
  {
    name: '人员名录库',
    hidden: false,
    rows: [
      ['虚构县执法检查人员名录库'],
      [
        '序号',
        '姓名',
        '所在单位',
        '科室/股室/大队',
        '执法证',
        '执法证',
        '业务专长',
        '能否任组长',
        '是否在岗',
        '手机号',
      ],
      [null, null, null, null, '编号', '有效期', null, null, null, null],
      [
        null,
        '案例（请删除）',
        bureau,
        '执法监督股',
        '13052800001',
        '2027-12-31',
        '危险化学品，工贸',
        '是',
        '是',
        null,
      ],
      [
        number(1),
        '样例甲',
        bureau,
        '执法监督股',
        '13052800011',
        day(46_752, '2027/12/31'),
        '危险化学品，工贸',
        '是',
        '是',
        number(13_900_000_011),
      ],
      [
        number(2),
        rich('样例', '乙'),
        null,
        ' 危化监管股\u3000',
        '13052800012',
        '长期',
        '危险化学品、工贸',
        '√',
        '在岗',
        null,
      ],
      [],
      [
        number(3),
        '样例丙',
        null,
        '危化监管股',
        '１３０５２８０００１３',
        '9999-09-09',
        '工贸\n矿山;工贸',
        '否',
        '离岗',
        'N/A',
      ],
      [
        number(4),
        formula('"样例"&"丁"', '样例丁'),
        bureau,
        null,
        number(13_052_800_014),
        '2022.1.1-2027.12.31',
        null,
        '也许',
        null,
        null,
      ],
      [number(5), null, bureau, null, '13052800015', null, null, null, null, null],
      [number(6), '样例己', bureau, null, null, null, null, null, null, null],
      [number(7), '样例庚', bureau, null, '13052800011', null, null, null, null, null],
      ['合 计', '共7人'],
      ['注：本表由样例经办人填写'],
    ],
    merges: [
      merge(1, 1, 1, 10),
      merge(2, 5, 2, 6),
      ...[1, 2, 3, 4, 7, 8, 9, 10].map((column) => merge(2, column, 3, column)),
      merge(5, 3, 8, 3),
    ],
  },
  {
    name: '参数表',
    hidden: true,
    rows: [
      ['姓名', '执法证号'],
      ['隐藏人', 'X1'],
    ],
    merges: [],
  },
]

const usual = { inPost: true }
const first = {
  id: '13052800011',
  name: '样例甲',
  department: bureau,
  unit: '执法监督股',
  certificateExpires: '2027-12-31',
  specialties: ['危险化学品', '工贸'],
  phone: '13900000011',
  canLead: true,
  inPost: true,
}
const second = {
  id: '13052800012',
  name: '样例乙',
  department: bureau,
  unit: '危化监管股',
  certificateExpires: '9999-09-09',
  specialties: ['危险化学品', '工贸'],
  canLead: true,
  inPost: true,
}
const third = {
  id: '13052800013',
  name: '样例丙',
  department: bureau,
  unit: '危化监管股',
  certificateExpires: '9999-09-09',
  specialties: ['工贸', '矿山'],
}

/** Every row of the sheet, empty ones too. */
export const inspectorFates: readonly RowFate[] = [
  { row: 1, fate: 'title' },
  // Where merged cells repeat the header in its lower line, the two lines still are one: only together they name 执法证编号.
  { row: 2, fate: 'header' },
  { row: 3, fate: 'header' },
  { row: 4, fate: 'sample' },
  { row: 5, fate: 'new', values: first },
  {
    row: 6,
    fate: 'new',
    values: second,
    // Text has no merged cells: the department stands in the first row only.
    otherwise: {
      text: {
        fate: 'rejected',
        values: without(second, 'department'),
        problems: ['所在单位: field-missing'],
      },
    },
  },
  { row: 7, fate: 'blank' },
  {
    row: 8,
    fate: 'new',
    values: third,
    otherwise: {
      text: { fate: 'rejected', values: without(third, 'department'), problems: ['所在单位: field-missing'] },
    },
  },
  {
    row: 9,
    fate: 'new',
    values: {
      ...usual,
      id: '13052800014',
      name: '样例丁',
      department: bureau,
      certificateExpires: '2027-12-31',
      extra: { '能否任组长（原文）': '也许' },
    },
    problems: ['执法证编号: code-was-number', '能否任组长: flag-not-understood'],
    otherwise: { text: { problems: ['能否任组长: flag-not-understood'] } },
  },
  {
    row: 10,
    fate: 'rejected',
    values: { id: '13052800015', department: bureau },
    problems: ['姓名: field-missing'],
  },
  {
    row: 11,
    fate: 'rejected',
    values: { name: '样例己', department: bureau },
    problems: ['执法证编号: code-missing'],
  },
  {
    row: 12,
    fate: 'rejected',
    values: { id: '13052800011', name: '样例庚', department: bureau },
    problems: ['执法证号: code-repeated'],
  },
  { row: 13, fate: 'total' },
  { row: 14, fate: 'remark' },
]
