import { changesBetween } from '#shared/domain/rosters/record-changes.ts'
import { renamedInScheme } from '#shared/domain/plan/rename-in-scheme.ts'
import type { FieldValue } from '#shared/domain/rosters/values.ts'
import { wordPlaces } from '#shared/domain/rosters/vocabulary.ts'
import type { VocabularyName, WordPlace } from '#shared/domain/rosters/vocabulary.ts'
import type { Tx } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import { holdersOf, writeField } from '../../store/field-values.ts'
import { putScheme, readSchemes } from '../../store/plans.ts'
import { recordChanges } from '../../store/roster-changes.ts'

export interface Renamed {
  readonly records: number
  readonly schemes: number
}

/** Writes `to` wherever records and schemes say `from`, retired records too, and keeps what changed record by record. */
export async function renameWord(
  tx: Tx,
  name: VocabularyName,
  word: { readonly from: string; readonly to: string },
  at: string,
): Promise<Renamed> {
  let records = 0
  for (const place of wordPlaces[name]) records += await renameAt(tx, place, word, at)
  return { records, schemes: await renameInSchemes(tx, name, word) }
}

async function renameAt(
  tx: Tx,
  { roster, field }: WordPlace,
  { from, to }: { readonly from: string; readonly to: string },
  at: string,
): Promise<number> {
  const held = await holdersOf(tx, roster, field, from)
  const renamed = held.map(({ id, value }) => ({ id, before: value, value: swapped(value, from, to) }))
  await writeField(tx, roster, field, renamed, at)
  const values = (value: FieldValue) => ({ fields: { [field]: value }, extra: {} })
  await recordChanges(
    tx,
    { roster, at, cause: 'vocabulary' },
    renamed.map(({ id, before, value }) => ({
      id,
      changes: changesBetween(roster, values(before), values(value)),
    })),
  )
  return renamed.length
}

function swapped(value: FieldValue, from: string, to: string): FieldValue {
  if (typeof value !== 'object') return to
  return [...new Set(value.map((word) => (word === from ? to : word)))]
}

/** A scheme that was drawn stays as it was signed. */
async function renameInSchemes(
  tx: Tx,
  name: VocabularyName,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number> {
  const drawn = new Set(
    (await listDraws(tx)).filter(({ state }) => state !== 'voided').map(({ taskId }) => taskId),
  )
  let renamed = 0
  for (const scheme of await readSchemes(tx)) {
    const after = renamedInScheme(scheme, name, from, to)
    if (after === scheme || drawn.has(scheme.taskId)) continue
    await putScheme(tx, after)
    renamed += 1
  }
  return renamed
}
