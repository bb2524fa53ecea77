import type { DrawView } from '#shared/contract/index.ts'
import type { Target } from '#shared/domain/rosters/types.ts'

/** Who is inspected at a place of the list: as drawn, or the last replacement. */
export interface InspectedSeat {
  /** As the protocol's files and the table name it */
  readonly drawnId: string
  readonly target: Target
  /** 「递补，原为某公司」; empty: as drawn */
  readonly remark: string
}

/** In the order of `4-targets.tsv`. `records`: those inspected, as the rosters stood. */
export function inspectedSeats(view: DrawView, records: readonly Target[]): readonly InspectedSeat[] {
  const recordOf = new Map(records.map((record) => [record.id, record]))
  const names = new Map(view.tickets.map(({ id, name }) => [id, name]))
  return view.seats.map(({ targetId, inspectedId, inspectedName }) => ({
    drawnId: targetId,
    target: recordOf.get(inspectedId) ?? bareTarget(inspectedId, inspectedName),
    remark: targetId === inspectedId ? '' : `递补，原为${names.get(targetId) ?? targetId}`,
  }))
}

/** Who left the roster before the replacement was told of has a name and a code, and space for the pen. */
function bareTarget(id: string, name: string): Target {
  return {
    id,
    name,
    type: '',
    industry: '',
    region: '',
    address: '',
    legalRepresentative: '',
    contact: '',
    phone: '',
    status: '',
    creditRisk: { scale: '', grade: '', asOf: '', source: '' },
    licence: '',
    licenceExpires: '',
    lastInspected: '',
    tags: [],
    establishedOn: '',
    businessScope: '',
    registrar: '',
    jurisdiction: '',
    extra: {},
  }
}
