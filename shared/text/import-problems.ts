import { isRejecting, type ProblemCode, type RowProblem } from '#shared/domain/rosters/problems.ts'
import type { SkipReason } from '#shared/domain/rosters/skipped-rows.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'

type Sentences = {
  readonly [Code in ProblemCode]: (problem: Extract<RowProblem, { readonly code: Code }>) => string
}

const sentences: Sentences = {
  'code-missing': ({ column }) => `「${column}」为空，无法识别这一条。请补填后重新导入，或在预览中直接更正。`,
  'field-missing': ({ column }) => `缺少「${column}」，不能入库。请补填；整表都相同的，可在导入时统一指定。`,
  'code-not-allowed': ({ column, value }) =>
    `「${column}」中的“${value}”含有不能用于编号的字符。编号只能由数字、大写字母和 . _ - 组成，最长64位，请核对后更正。`,
  'certificate-not-allowed': ({ column, value }) =>
    `「${column}」中的“${value}”没有数字或者太长，看不出是证号。请按证件重新填写。`,
  'certificate-spelt': ({ column, value, id }) =>
    `「${column}」${value}含有汉字或符号，照证件显示；抽取文件中写作${id}。`,
  'code-digits-lost': ({ column, shown }) =>
    `「${column}」在表格中存成了数字“${shown}”，后几位已经丢失，无法还原。请把该列设为“文本”格式，按证照重新填写。`,
  'code-is-date': ({ column, shown }) =>
    `「${column}」被表格软件当成了日期“${shown}”。请把该列设为“文本”格式，按证照重新填写。`,
  'code-retired': ({ column, value, reason }) =>
    `「${column}」${certificateNumber(value)}已移出名录（${reason}），不会因导入而恢复。确需恢复的，请在名录中勾选「只看已移出」，打开后点「恢复到名录」。`,
  'code-repeated': ({ column, value, firstRow, firstName }) =>
    `「${column}」${certificateNumber(value)}与第${firstRow}行（${firstName}）重复，但两行内容不一致。请核对后只保留一行。`,
  'text-too-long': ({ column, length, most }) =>
    `「${column}」有${length}个字，超过${most}个字的上限。请精简，或检查是否把多个单元格粘在了一起。`,
  'check-digit-wrong': ({ column, value, expected }) =>
    expected === ''
      ? `「${column}」${value}含有统一社会信用代码不使用的字符，已照录。请与营业执照核对。`
      : `「${column}」${value}的末位校验码应为${expected}，已照录。请与营业执照核对。`,
  'code-length-unusual': ({ column, value, length }) =>
    `「${column}」${value}共${length}位，既不是18位统一社会信用代码，也不是15位注册号，已照录。请核对。`,
  'code-was-number': ({ column, value }) =>
    `「${column}」在表格中是数字格式，按${value}收录；如果开头原有0，请更正并把该列设为“文本”格式。`,
  'name-differs': ({ before, after }) =>
    `编号相同而名称不同：名录中是“${before}”，本表是“${after}”。请核对是否更名。`,
  'name-has-other-code': ({ name, other, firstRow }) =>
    `“${name}”在第${firstRow}行已用${other}登记。若为同一家，请只保留一个编号，否则抽取时会有两个签号。`,
  'name-known-under-other-code': ({ name, other }) =>
    `名录中已有“${name}”，编号是${other}${other.length === 15 ? '（15位旧注册号）' : ''}。若为同一家，请点开这一行选“按名录中的这一户处理”，否则抽取时会有两个签号。`,
  'date-not-readable': ({ column, value }) =>
    `「${column}」中的“${value}”不是完整的日期，该项留空，原文另存。请按“2024-05-27”的样式填写。`,
  'flag-not-understood': ({ column, value }) =>
    `「${column}」中的“${value}”看不出是“是”还是“否”，暂按“否”处理，原文另存。请填“是”或“否”。`,
  'word-not-printable': ({ column, value, signs }) =>
    `「${column}」中的“${value}”含有抽取文件不能使用的符号 ${signs}，抽取前须改名。`,
  'digits-lost': ({ column, shown }) =>
    `「${column}」在表格中存成了数字“${shown}”，后几位已经丢失。请把该列设为“文本”格式后重新填写。`,
  'cell-has-error': ({ column, value }) =>
    `「${column}」的单元格是错误值${value}，该项留空。请在表格中改正公式。`,
  'formula-not-calculated': ({ column }) =>
    `「${column}」是公式，但文件中没有计算结果，该项留空。请用WPS或Excel打开、保存后再导入。`,
  'region-unknown': ({ value }) =>
    `“${value}”不在本单位的乡镇（街道）名单中，已照录。请更正，或在「名录」的「词表」中收入这个名称。`,
  'region-ambiguous': ({ regions }) =>
    `住所中同时出现${regions.join('、')}，无法确定乡镇（街道），该项留空。请手工选择。`,
  'region-not-found': () => '本表没有乡镇（街道）一列，住所中也找不到，该项留空。',
  'grade-without-scale': ({ value }) =>
    `信用风险等级“${value}”没有注明采用哪一套分级标准（国家、河北或其他）。请在导入时指定。`,
  'row-repeated': ({ firstRow }) => `与第${firstRow}行完全相同，只收录一次。`,
  'invisible-removed': ({ column, count }) => `「${column}」中有${count}个看不见的字符，已去掉。`,
  'date-from-serial': ({ column, serial, date }) =>
    `「${column}」是表格内部的日期序号${serial}，按${date}收录。`,
  'region-renamed': ({ before, after }) => `乡镇（街道）“${before}”按名单统一写作“${after}”。`,
  'region-derived': ({ region }) => `本表没有乡镇（街道）一列，根据住所填为${region}。`,
  'word-renamed': ({ column, before, after }) => `「${column}」“${before}”按词表统一写作“${after}”。`,
  'status-renamed': ({ before, after }) => `登记状态“${before}”按“${after}”收录。`,
  'other-column-used': ({ column, other }) => `「${column}」为空，改用「${other}」一列的编号。`,
  'known-value-kept': ({ column, known }) => `本表「${column}」为空，名录中原有的“${known}”予以保留。`,
  'value-assumed': ({ column, value }) => `本表没有「${column}」，按导入时的指定填为“${value}”。`,
  'target-unknown': ({ value }) =>
    `名录中没有“${value}”。请先把它导入检查对象名录，或核对统一社会信用代码和名称。`,
  'target-name-ambiguous': ({ name, count }) =>
    `名录中有${count}户叫“${name}”，分不清是哪一户。请在本行补填统一社会信用代码。`,
  'matched-by-name': ({ name, id }) => `按名称“${name}”认定为名录中的${id}。`,
  'inspector-unknown': ({ value }) => `名录中没有检查人员“${value}”。请核对姓名和执法证号。`,
  'inspector-name-ambiguous': ({ name, count }) =>
    `名录中有${count}位检查人员叫“${name}”，分不清是哪一位。请在本行补填执法证号。`,
  'visit-repeated': ({ firstRow }) =>
    `与第${firstRow}行是同一户、同一天、同一部门、同一类型的检查，但内容不一致。请核对后只保留一行。`,
  'date-in-future': ({ date }) => `检查日期${date}还没有到。检查历史只登记已经做过的检查，请核对日期。`,
  'exemption-unknown': ({ column, value }) =>
    `「${column}」中的“${value}”不在不计入年度频次的情形之列。请改为清单中的情形；要计入的，请清空这一格。`,
  'drawn-not-exempt': () => '双随机抽取的检查要计入年度频次，不能填不计入原因。请清空其中一格。',
  'draw-unknown': ({ value }) => `本程序没有抽到过这户的抽取“${value}”，按单独的一次检查登记。`,
  'draw-recognised': ({ number }) => `认定为抽取${number}的检查，不重复计数。`,
  'older-date-kept': ({ column, known, date }) =>
    `本表的「${column}」${date}早于已知的${known}，按${known}保留。`,
  'word-unified': ({ column, before, after }) => `「${column}」的“${before}”统一写作“${after}”。`,
}

/** What was noticed in a row, where, and what to do about it, in one sentence. */
export function importProblemText(problem: RowProblem): string {
  const sentence = sentences[problem.code] as (facts: RowProblem) => string
  return sentence(problem)
}

/** Row → every reason in words, for a table that goes back to be mended. Rows that can be taken are left out. */
export function rejectedReasons(
  rows: readonly {
    readonly row: number
    readonly outcome: string
    readonly problems: readonly RowProblem[]
  }[],
): Record<string, string> {
  const rejected = rows.filter(({ outcome }) => outcome === 'rejected')
  return Object.fromEntries(
    rejected.map(({ row, problems }) => {
      const graveFirst = problems.toSorted(
        (one, other) => Number(isRejecting(other)) - Number(isRejecting(one)),
      )
      return [String(row), graveFirst.map(importProblemText).join(' ')]
    }),
  )
}

/** Why a row of the file was not taken for a record. */
export const skipReasonText: Readonly<Record<SkipReason, string>> = {
  title: '标题行',
  header: '表头',
  instruction: '填表说明',
  sample: '示例行',
  total: '合计行',
  remark: '表尾备注',
  blank: '空行',
}
