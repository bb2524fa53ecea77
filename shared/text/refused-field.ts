import type { RowProblem } from '#shared/domain/rosters/problems.ts'
import { importProblemText } from './import-problems.ts'

/** Why a text was not taken into one field. An import goes on without what it cannot read; here a clerk is there to mend it. */
export function refusedFieldText(problem: RowProblem): string {
  const { code, column } = problem
  if (code === 'field-missing' || code === 'code-missing') return `「${column}」不能为空。`
  if (code === 'date-not-readable') {
    return `“${problem.value}”不是完整的日期。请按“2024-05-27”的样式填写；长期有效的填“长期”。`
  }
  if (code === 'flag-not-understood') {
    return `“${problem.value}”看不出是“是”还是“否”。请填“是”或“否”。`
  }
  return importProblemText(problem)
}
