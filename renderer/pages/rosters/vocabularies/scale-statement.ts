import type { ImportPreview } from '#shared/contract/index.ts'

type Preview = Pick<ImportPreview, 'columns' | 'defaults'>

/** Letters without their scale: a column of grades, none of scales, and nothing stated. */
export function isScaleMissing({ columns, defaults }: Preview): boolean {
  const has = (wanted: string) => columns.some(({ field }) => field === wanted)
  return has('creditGrade') && !has('creditScale') && (defaults['creditScale'] ?? '') === ''
}

/** The columns as they were read, so that reading again changes nothing else. */
export function statedColumns({ columns }: Preview): Record<string, string | null> {
  return Object.fromEntries(columns.map(({ index, field }) => [String(index), field]))
}
