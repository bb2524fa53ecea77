import { useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import { useMay } from '#renderer/api/use-may.ts'
import type { Personal } from '#renderer/components/personal.tsx'
import type { CellEditing } from '#renderer/components/paged-table.tsx'
import type { PagedRows } from '#renderer/components/use-paged-rows.ts'
import type { Kept } from '#shared/contract/index.ts'
import { editableField } from '#shared/domain/rosters/edit-field.ts'
import type { RowProblem } from '#shared/domain/rosters/problems.ts'
import { toValues } from '#shared/domain/rosters/records.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { shownAs } from '#shared/domain/rosters/values.ts'
import { failureSentence } from '#shared/text/failures.ts'

type AnyKept = Kept<RosterRecord[RosterName]>

export interface EditedCells {
  /** null: not by who sits here */
  readonly editing: CellEditing<AnyKept> | null
  /** What the last edit was told, although it was taken: a check digit that is wrong, a region nobody knows */
  readonly told: { readonly name: string; readonly problems: readonly RowProblem[] } | null
  readonly forget: () => void
}

/** Cells edited where they stand, with the checks of an import. */
export function useCellEditing(
  roster: RosterName,
  rows: PagedRows<AnyKept>,
  personal: Personal,
  onSaved: () => void,
): EditedCells {
  const { call } = useOfficeApi()
  const may = useMay('rosters.setField')
  const [told, setTold] = useState<EditedCells['told']>(null)
  return {
    told,
    forget: () => setTold(null),
    editing: may
      ? {
          textOf: ({ record, retired }, column) => {
            const field = editableField(roster, column)
            const text = retired || field === null ? null : shownAs(field, toValues(record).fields[column])
            // What is masked is not edited unseen.
            return text === null || (column === 'phone' && personal.hides(column, text)) ? null : text
          },
          save: async (index, { record, revision }, field, text) => {
            const answer = await call('rosters.setField', { roster, id: record.id, revision, field, text })
            if (!answer.ok) return failureSentence(answer.failure)
            const { kept, problems } = answer.value
            rows.patch(index, kept)
            setTold(problems.length === 0 ? null : { name: kept.record.name, problems })
            onSaved()
            return null
          },
        }
      : null,
  }
}
