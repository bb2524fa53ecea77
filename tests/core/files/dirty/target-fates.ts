import { codeOf } from './dirty-targets.ts'
import { without, type RowFate } from './fates.ts'

const status = '存续'
const digitsLost = {
  name: '虚构县丁厂',
  status,
  extra: { '统一社会信用代码*（原文）': '9.1130528713668275E+17' },
}
const second = {
  id: codeOf(2),
  name: '虚构县乙面粉厂',
  region: '虚构镇',
  status,
  licenceExpires: '9999-09-09',
  tags: ['粉尘涉爆', '有限空间'],
  establishedOn: '2023-05-08',
}
const third = {
  id: codeOf(3),
  name: '虚构县丙加油站',
  region: '虚构镇',
  status,
  licenceExpires: '2026-12-31',
  tags: ['粉尘涉爆', '有限空间'],
  establishedOn: '2023-05-08',
  extra: { 备注: '注：原名 丙站，\n2022年更名' },
}

/** Every row of the sheet, empty ones too. */
export const targetFates: readonly RowFate[] = [
  { row: 1, fate: 'title' },
  { row: 2, fate: 'title' },
  { row: 3, fate: 'blank' },
  // Where merged cells repeat the header in its lower line, that line is the whole header and this one stands above it.
  { row: 4, fate: 'title', otherwise: { text: { fate: 'header' } } },
  { row: 5, fate: 'header' },
  { row: 6, fate: 'instruction' },
  { row: 7, fate: 'sample' },
  {
    row: 8,
    fate: 'new',
    values: {
      id: codeOf(1),
      name: '虚构县甲化工有限公司',
      region: '虚构镇',
      contact: '样例甲',
      phone: '13900000001',
      status,
      licenceExpires: '9999-09-09',
      tags: ['粉尘涉爆', '有限空间'],
      establishedOn: '2023-05-08',
    },
  },
  {
    row: 9,
    fate: 'new',
    values: second,
    problems: ['登记状态: status-renamed'],
    // Text has no merged cells: the township stands in the first row only.
    otherwise: { text: { values: without(second, 'region') } },
  },
  {
    row: 10,
    fate: 'new',
    values: third,
    problems: ['统一社会信用代码*: invisible-removed'],
    otherwise: {
      text: { values: without(third, 'region') },
      // GBK has no invisible sign that could be removed.
      'gbk-text': { problems: [] },
    },
  },
  { row: 11, fate: 'blank' },
  {
    row: 12,
    fate: 'rejected',
    values: digitsLost,
    problems: ['统一社会信用代码*: code-digits-lost'],
    // A page and a text hold what the clerk sees, not what the cell was.
    otherwise: { page: { values: seen(digitsLost) }, text: { values: seen(digitsLost) } },
  },
  {
    row: 13,
    fate: 'new',
    values: { id: '130528000012345', name: '虚构县戊厂', status },
    problems: ['统一社会信用代码*: code-was-number'],
    // In a text everything is text.
    otherwise: { text: { problems: [] } },
  },
  {
    row: 14,
    fate: 'new',
    values: {
      id: '130528000012346',
      name: '虚构县己厂',
      status,
      establishedOn: '2023-05-08',
      tags: ['甲', '乙', '丙'],
    },
    problems: ['成立日期: date-from-serial'],
  },
  {
    row: 15,
    fate: 'new',
    values: {
      id: codeOf(7),
      name: '虚构县庚厂',
      status: '注销',
      extra: { '成立日期（原文）': '去年', 备注: '#REF!' },
    },
    problems: ['成立日期: date-not-readable'],
  },
  {
    row: 16,
    fate: 'rejected',
    values: { id: codeOf(1), name: '虚构县辛厂', status },
    problems: ['统一社会信用代码: code-repeated'],
  },
  {
    row: 17,
    fate: 'rejected',
    values: { name: '虚构县壬厂', status },
    problems: ['统一社会信用代码*: code-missing'],
  },
  {
    row: 18,
    fate: 'new',
    values: {
      id: '91990199MA00000099',
      name: '虚构县癸厂',
      phone: '0319－5800001',
      status,
      extra: { '成立日期（原文）': '#VALUE!' },
    },
    problems: ['成立日期: cell-has-error', '统一社会信用代码*: check-digit-wrong'],
    // A text cannot say that a cell is an error.
    otherwise: {
      text: { problems: ['成立日期: date-not-readable', '统一社会信用代码*: check-digit-wrong'] },
    },
  },
  { row: 19, fate: 'blank' },
  { row: 20, fate: 'header' },
  { row: 21, fate: 'total' },
  { row: 22, fate: 'blank' },
  { row: 23, fate: 'remark' },
]

function seen(values: typeof digitsLost) {
  return { ...values, extra: { '统一社会信用代码*（原文）': '9.1E+17' } }
}
