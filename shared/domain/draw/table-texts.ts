import { fail, type Result } from '#shared/domain/kernel/result.ts'
import type { DrawProblem } from './problems.ts'
import { parseTable, tableText, type ParseTable } from './table.ts'
import { expertTable, extraTable, frameTable, inspectorTable, itemTable, postTable } from './tables.ts'
import { recusalTable, type ExpertRow, type ExtraRow, type FrameRow, type InspectorRow } from './tables.ts'
import type { ItemRow, PostRow, RecusalRow } from './tables.ts'
import { isWord } from './text-rules.ts'

/** A file's text, sorted; or which fields the strict reader would refuse (lines are those of the sorted text). */
export type TextResult = Result<string, readonly DrawProblem[]>

export function frameText(rows: Iterable<FrameRow>, parse: ParseTable = parseTable): TextResult {
  return tableText(frameTable, '1-frame.tsv', rows, parse)
}

/** `1-inspectors.tsv`, or `5-inspectors.tsv` for round 2 */
export function inspectorsText(
  rows: readonly InspectorRow[],
  file: '1-inspectors.tsv' | '5-inspectors.tsv',
): TextResult {
  // A comma inside a specialty would make two of it.
  const wrong = rows.flatMap(({ specialties }) => specialties.filter((specialty) => !isWord(specialty)))
  if (wrong.length === 0) return tableText(inspectorTable, file, rows)
  return fail(
    wrong.map((value) => ({ code: 'field-refused', field: 'specialties', value, file, line: 0 }) as const),
  )
}

export function postsText(rows: Iterable<PostRow>): TextResult {
  return tableText(postTable, '1-posts.tsv', rows)
}

export function itemRowsText(rows: Iterable<ItemRow>): TextResult {
  return tableText(itemTable, '1-items.tsv', rows)
}

export function recusalsText(rows: Iterable<RecusalRow>): TextResult {
  return tableText(recusalTable, '5-recusals.tsv', rows)
}

export function extrasText(rows: Iterable<ExtraRow>): TextResult {
  return tableText(extraTable, '5-extra.tsv', rows)
}

export function expertRowsText(rows: Iterable<ExpertRow>): TextResult {
  return tableText(expertTable, '5-experts.tsv', rows)
}
