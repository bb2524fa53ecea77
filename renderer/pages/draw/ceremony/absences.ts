/** Somebody who cannot come, as it is filled in. */
export interface AbsenceRow {
  readonly key: number
  readonly inspectorId: string | null
  readonly reason: string
}

/** Inspector → reason, as a commitment takes it; rows that are not filled in are left out. */
export function absentOf(rows: readonly AbsenceRow[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ inspectorId, reason }) =>
      inspectorId === null || reason.trim() === '' ? [] : [[inspectorId, reason.trim()]],
    ),
  )
}

export const isCompleteAbsence = ({ inspectorId, reason }: AbsenceRow): boolean =>
  inspectorId !== null && reason.trim() !== ''
