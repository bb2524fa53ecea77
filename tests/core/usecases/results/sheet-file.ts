import { nextDay } from './problems-found.ts'
import type { FilledRow } from './sheet-rows.ts'

export { bookOf, fileOf, rowsOf } from './sheet-rows.ts'

/** Everything of one target as a department would write it: nothing found. */
export function fill(rows: readonly FilledRow[], targetId: string): readonly FilledRow[] {
  const own = rows.filter((row) => row.text('targetId') === targetId)
  for (const row of own) {
    row.write('codes', '未发现问题')
    row.write('handling', '无需后续处理')
  }
  const [first] = own
  first?.write('methods', '实地核查、书面检查')
  first?.write('begunAt', `${nextDay} 08:00`)
  first?.write('endedAt', `${nextDay} 9时30分`)
  first?.write('signatureKind', '已签字')
  first?.write('signatureWords', '样例负责人')
  return own
}
