import type { RosterName } from '#shared/domain/rosters/types.ts'
import { InspectionTargetHistory } from './inspection-target-history.tsx'
import { RecordRecusals } from './record-recusals.tsx'

interface RecordRelationsProps {
  readonly roster: RosterName
  readonly id: string
}

/** What else the office knows of a record: a target's inspections, and recusals that concern a target or an inspector. */
export function RecordRelations({ roster, id }: RecordRelationsProps) {
  if (roster !== 'targets' && roster !== 'inspectors') return null
  return (
    <>
      {roster === 'targets' && <InspectionTargetHistory targetId={id} />}
      <RecordRecusals roster={roster} id={id} />
    </>
  )
}
