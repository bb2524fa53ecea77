import type { HistoryEntry } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { RecordChanges } from '#shared/domain/rosters/record-changes.ts'
import { fieldNamed } from '#shared/domain/rosters/roster-fields.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { shownAs } from '#shared/domain/rosters/values.ts'
import type { Usecase } from '../../context.ts'
import { changesOfRecord, type KeptChange } from '../../store/roster-changes.ts'
import { addedByImport, findImports, type KeptImport } from '../../store/roster-imports.ts'
import { findRecord } from '../../store/rosters.ts'

/** Who changed what of a record, newest first; at the end where it came from, as far as that is known. */
export const recordHistory: Usecase<'rosters.history'> = async ({ db }, { roster, id }) => {
  if ((await findRecord(db, roster, id)) === null) return fail({ code: 'record-not-found', what: roster, id })
  const added = await addedByImport(db, roster, id)
  const changes = await changesOfRecord(db, roster, id)
  const imports = await findImports(db, [...new Set([added, ...changes.map(({ importId }) => importId)])])
  const origin = imports.get(added)
  const own = ofThisRecord(changes, origin)
  const entries = own.map(({ at, actor, cause, importId, changes: fields }): HistoryEntry => ({
    at,
    actor,
    cause,
    fileName: imports.get(importId)?.fileName ?? '',
    changes: shown(roster, fields),
  }))
  const begun = origin === undefined ? [] : [{ ...aboutOrigin(origin), cause: 'added' as const, changes: {} }]
  return ok([...entries.toReversed(), ...begun])
}

const aboutOrigin = ({ at, actor, fileName }: KeptImport) => ({ at, actor, fileName })

/** An import that was undone took its records away: what happened to an earlier one of the same code is not this one's history. */
function ofThisRecord(changes: readonly KeptChange[], origin: KeptImport | undefined): readonly KeptChange[] {
  if (origin !== undefined) return changes.filter(({ sequence }) => sequence > origin.firstChange)
  const begun = changes.findLastIndex(({ cause }) => cause === 'added')
  return begun < 0 ? changes : changes.slice(begun)
}

function shown(roster: RosterName, changes: RecordChanges): HistoryEntry['changes'] {
  return Object.fromEntries(
    Object.entries(changes).map(([name, { before, after }]) => {
      const field = fieldNamed(roster, name)
      return [name, { before: shownAs(field, before ?? ''), after: shownAs(field, after ?? '') }]
    }),
  )
}
