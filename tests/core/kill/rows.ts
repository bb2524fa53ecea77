export const rowsPerImport = 2500

/** A file of invented targets that no other round's file names. */
export function targetsFile(round: number): Uint8Array {
  const rows = Array.from(
    { length: rowsPerImport },
    (_, index) => `R${round}-${index},虚构企业${round}之${index},样例镇${index % 7},存续,工贸,A`,
  )
  return new TextEncoder().encode(
    `\ufeff统一社会信用代码,企业名称,乡镇/街道,登记状态,监管行业,信用风险等级\n${rows.join('\n')}\n`,
  )
}
