import type { RosterFailure } from '#shared/domain/rosters/read-roster.ts'
import type { ForeignKind, ReadFailure } from '#shared/domain/rosters/workbook.ts'

type Failure = ReadFailure | RosterFailure
type Sentences = {
  readonly [Code in Failure['code']]: (failure: Extract<Failure, { readonly code: Code }>) => string
}

const foreignNames: Readonly<Record<ForeignKind, string>> = {
  pdf: 'PDF文件',
  picture: '图片',
  word: 'Word文档',
  presentation: '演示文稿',
  ods: 'ODS表格',
  rar: 'RAR压缩包',
  '7z': '7z压缩包',
  zip: '压缩包',
  xml: 'XML文件',
  binary: '无法识别的文件',
}

const saveAgain = '请用WPS或Excel打开，另存为“.xlsx”后再导入。'

const sentences: Sentences = {
  'file-empty': ({ file }) => `“${file}”是空文件，没有任何内容。请检查文件是否传输完整。`,
  'file-too-large': ({ file, bytes, most }) =>
    `“${file}”有${megabytes(bytes)}，超过${megabytes(most)}的上限。请删去图片等无关内容，或分成几个文件导入。`,
  'file-foreign': ({ file, looksLike }) =>
    `“${file}”是${foreignNames[looksLike]}，不是能读取的表格。请选择Excel或WPS表格（.xlsx、.xlsm、.xls、.et）、有表格的Word文档（.docx）、XML表格、网页表格或CSV文件。`,
  'workbook-too-old': ({ file }) => `“${file}”是Excel 4.0的工作簿，太旧了，不能读取。${saveAgain}`,
  'xlsb-not-yet-read': ({ file }) => `“${file}”是二进制工作簿（xlsb），不能读取。${saveAgain}`,
  'page-of-frames': ({ file }) =>
    `“${file}”其实是网页的框架，表格在同名的“.files”文件夹里，不在本文件中。${saveAgain}`,
  'page-without-table': ({ file }) =>
    `“${file}”其实是网页，其中没有表格（可能是登录页或出错页）。请重新导出名录后再导入。`,
  'document-without-table': ({ file }) =>
    `“${file}”是Word文档，其中没有表格。请把名单放进表格，或用WPS、Excel做成表格后再导入。`,
  'password-protected': ({ file }) =>
    `“${file}”设有打开密码，或者用密码保护了工作簿。请先在WPS或Excel中取消密码，保存后再导入。`,
  'file-truncated': ({ file, bytes }) =>
    `“${file}”不完整（只有${bytes}字节），可能没有下载或复制完。请重新取得文件后再导入。`,
  'file-damaged': ({ file, part }) =>
    `“${file}”已损坏（${part || '目录'}无法读取）。请用WPS或Excel修复并另存后再导入。`,
  'expanded-too-large': ({ file, most }) =>
    `“${file}”展开后超过${megabytes(most)}，已停止读取。请确认文件来源。`,
  'too-many-rows': ({ file, most }) => `“${file}”超过${most}行，已停止读取。请分成几个文件导入。`,
  'too-many-cells': ({ file, most }) => `“${file}”超过${most}个单元格，已停止读取。请删去无关的列和工作表。`,
  'text-cut-off': ({ file }) => `“${file}”在一个汉字中间断开，文件不完整。请重新导出后再导入。`,
  'encoding-unknown': ({ file }) =>
    `“${file}”的文字编码无法识别（既不是UTF-8也不是GBK）。请用WPS打开，另存为“CSV UTF-8”或“.xlsx”。`,
  'quote-not-closed': ({ file, line }) =>
    `“${file}”第${line}行附近的引号没有成对，后面的内容无法分列。请改正引号，或另存为“.xlsx”。`,
  cancelled: () => '已取消，没有导入任何内容。',
  'sheet-not-found': ({ sheet, sheets }) => `文件中没有名为“${sheet}”的工作表。现有：${sheets.join('、')}。`,
  'header-not-found': ({ expected }) =>
    `没有找到表头。表头应在前30行之内，至少要有${expected.map((header) => `「${header}」`).join('和')}。请检查是否选错了文件。`,
  'column-missing': ({ missing, found }) =>
    `表头中没有${missing.map((header) => `「${header}」`).join('、')}一列（现有：${found.join('、')}）。请补上该列，或在预览中指定由哪一列充当。`,
}

/** Why a file could not be read as a roster, and what to do, in a sentence or two. */
export function readFailureText(failure: Failure): string {
  const sentence = sentences[failure.code] as (facts: Failure) => string
  return sentence(failure)
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_048_576)}MB`
}
