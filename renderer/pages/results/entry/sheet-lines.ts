import type { ResultLine, SheetState } from '#shared/contract/index.ts'

export interface LineFilter {
  /** empty: every state */
  readonly state: SheetState | ''
  readonly department: string
  readonly region: string
  /** Of the target's name or id */
  readonly words: string
}

export const everyLine: LineFilter = { state: '', department: '', region: '', words: '' }

/** Which sheet a line leads to, as the window's address has it. */
export type SheetAddress = Pick<ResultLine, 'targetId' | 'department'>

export const isAt = (line: SheetAddress, at: SheetAddress | null): boolean =>
  at !== null && line.targetId === at.targetId && line.department === at.department

/** Of who dropped out nobody asks a record; one that was entered counts as what it is. */
export const isAsked = ({ state, replaced }: ResultLine): boolean => !(replaced && state === 'none')

export function filteredLines(lines: readonly ResultLine[], filter: LineFilter): readonly ResultLine[] {
  return withoutState(lines, filter).filter(
    (line) => filter.state === '' || (line.state === filter.state && isAsked(line)),
  )
}

/** What the counts beside the states are counted from. */
export function withoutState(lines: readonly ResultLine[], filter: LineFilter): readonly ResultLine[] {
  const { department, region } = filter
  const words = filter.words.trim().toLowerCase()
  return lines.filter(
    (line) =>
      (department === '' || line.department === department) &&
      (region === '' || line.region === region) &&
      (words === '' || `${line.targetName} ${line.targetId}`.toLowerCase().includes(words)),
  )
}

export function countStates(lines: readonly ResultLine[]): ReadonlyMap<SheetState, number> {
  const states = Map.groupBy(lines.filter(isAsked), ({ state }) => state)
  return new Map([...states].map(([state, own]) => [state, own.length]))
}

const open: ReadonlySet<SheetState> = new Set(['none', 'draft', 'returned'])

/** The next one that still asks for an entry, from the top again after the last; who dropped out asks for none. */
export function nextOpen(lines: readonly ResultLine[], at: SheetAddress): ResultLine | null {
  const place = lines.findIndex((line) => isAt(line, at))
  const around = [...lines.slice(place + 1), ...lines.slice(0, Math.max(0, place))]
  return around.find(({ state, replaced }) => open.has(state) && !replaced) ?? null
}

/** 乡镇 in the order in which the list names them */
export const regionsOf = (lines: readonly ResultLine[]): readonly string[] =>
  [...new Set(lines.map(({ region }) => region))].filter((region) => region !== '')
