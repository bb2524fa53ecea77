import { ledgerOrigin } from '../../store/ledger.ts'

interface Told {
  readonly title: string
  readonly at: string
  readonly from: number
  readonly to: number
  readonly total: number
  /** Hash of the entry before the first of the file */
  readonly before: string
  /** Hash of the last entry of the file */
  readonly head: string
}

/** Lines before the entries, each with `#`: what the file is, the formula, and a script that needs bash and sha256sum only. */
export function ledgerRecipe({ title, at, from, to, total, before, head }: Told): string {
  const lines = [
    `操作记录　${title}`,
    `导出时间：${at}。本文件为第 ${from} 条至第 ${to} 条；导出时共 ${total} 条。`,
    `最后一条的记录码：${head}`,
    '',
    '以 # 开头的行是说明，其余每行一条：序号、上一条记录码、时间、经办人、操作、内容、记录码，中间以制表符（TAB）隔开。',
    '记录码的算法（LF 为换行符，sha256 为 64 位小写十六进制）：',
    '  记录码 = sha256("SJDS-1 ENTRY" LF 序号 LF 上一条记录码 LF 时间 LF 经办人 LF 操作 LF sha256(内容) LF)',
    `  第 1 条的上一条记录码 = sha256("SJDS-1 LEDGER") = ${ledgerOrigin}`,
    '改动、删去或插入任何一条，从那一条起就对不上。整套重造则对不上签字单上的记录码：请与纸上的逐组核对。',
    '',
    '自行核对（需要 bash 和 sha256sum）：在本文件所在的文件夹执行下面两行，把「本文件」换成文件名。',
    "  sed -n 's/^#| //p' 本文件 > check.sh",
    '  bash check.sh 本文件',
  ]
  const script = [
    `prev=${before}`,
    'digest() { sha256sum | cut -c1-64; }',
    "while IFS=$'\\t' read -r seq before at actor kind body hash; do",
    '  inner=$(printf %s "$body" | digest)',
    '  made=$(printf \'%s\\n\' \'SJDS-1 ENTRY\' "$seq" "$prev" "$at" "$actor" "$kind" "$inner" | digest)',
    '  if [ "$before" != "$prev" ] || [ "$made" != "$hash" ]; then echo "第 $seq 条不符"; exit 1; fi',
    '  prev=$hash',
    'done < <(grep -v \'^#\' "$1")',
    'echo "全部相符，最后一条的记录码：$prev"',
  ]
  return [...lines.map((line) => `# ${line}`.trimEnd()), ...script.map((line) => `#| ${line}`)]
    .map((line) => `${line}\n`)
    .join('')
}
