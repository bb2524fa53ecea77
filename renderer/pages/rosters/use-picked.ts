import { useState } from 'react'
import type { RowPicking } from '#renderer/components/paged-table.tsx'
import type { Chosen, Kept, RosterQuestion } from '#shared/contract/index.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'

type AnyKept = Kept<RosterRecord[RosterName]>

export interface Picked {
  readonly picking: RowPicking<AnyKept>
  readonly count: number
  /** All that the question finds, also those that nobody has scrolled to */
  readonly isAll: boolean
  /** null: nothing is picked */
  readonly chosen: Chosen | null
  /** What was picked one by one */
  readonly records: readonly AnyKept[]
  readonly all: () => void
  readonly clear: () => void
}

interface State {
  /** What was picked in belongs to this question only */
  readonly question: string
  readonly isAll: boolean
  readonly rows: ReadonlyMap<string, AnyKept>
}

const nothing: Omit<State, 'question'> = { isAll: false, rows: new Map() }

/** Rows picked for an act on many: some, or all that the question finds. Another question begins anew. */
export function usePicked(question: RosterQuestion, total: number): Picked {
  const key = JSON.stringify(question)
  const [state, setState] = useState<State>({ question: key, ...nothing })
  const { isAll, rows }: Omit<State, 'question'> = state.question === key ? state : nothing
  const set = (next: Omit<State, 'question'>) => setState({ question: key, ...next })
  const count = isAll ? total : rows.size
  const pick = (row: AnyKept, picked: boolean) =>
    setState((before) => {
      const known = new Map(before.question === key ? before.rows : [])
      if (picked) known.set(row.record.id, row)
      else known.delete(row.record.id)
      return { question: key, isAll: false, rows: known }
    })
  return {
    count,
    isAll,
    chosen: count === 0 ? null : isAll ? { question } : { roster: question.roster, ids: [...rows.keys()] },
    records: isAll ? [] : [...rows.values()],
    all: () => set({ isAll: true, rows: new Map() }),
    clear: () => set(nothing),
    picking: {
      isPicked: (row) => isAll || rows.has(row.record.id),
      isAll: isAll && total > 0,
      isAny: count > 0,
      nameOf: (row) => row.record.name,
      pick,
      pickAll: (picked) => set({ isAll: picked, rows: new Map() }),
    },
  }
}
