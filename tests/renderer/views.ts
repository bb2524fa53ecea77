import type {
  AssignmentView,
  DrawView,
  FurtherRoundView,
  ReplacementView,
  RoundView,
  SeatView,
  TicketView,
} from '#shared/contract/index.ts'

/** Makers for views, showing only what a test is about. */

export function aRound(part: Partial<RoundView> = {}): RoundView {
  return {
    round: 1,
    commit: 'c'.repeat(64),
    machineCommit: 'd'.repeat(64),
    slips: [aSlip(1), aSlip(2), aSlip(3)],
    machine: null,
    seedText: null,
    seed: null,
    ...part,
  }
}

export function aSlip(position: number, state: RoundView['slips'][number]['state'] = 'waiting') {
  return { position, who: `样例单位 见证人${position}`, state, digits: state === 'fixed' ? '123456' : null }
}

export function aFurtherRound(part: Partial<FurtherRoundView> = {}): FurtherRoundView {
  return {
    round: 3,
    kind: 'late',
    departments: ['另一局'],
    refills: [],
    documents: [],
    inspectorChanges: [],
    recusals: [],
    extras: [],
    scarcePlaces: [],
    assignments: [],
    openPlaces: [],
    ...part,
  }
}

export function aPlace(
  part: Partial<AssignmentView['places'][number]> = {},
): AssignmentView['places'][number] {
  return {
    place: 1,
    specialty: '',
    inspectorId: 'I1',
    inspectorName: '样例人员',
    leader: false,
    extraReason: '',
    ...part,
  }
}

export function aSeat(id: string, name: string, part: Partial<SeatView> = {}): SeatView {
  return { targetId: id, inspectedId: id, inspectedName: name, ...part }
}

export function aReplacement(part: Partial<ReplacementView> = {}): ReplacementView {
  return {
    targetId: 'A1',
    targetName: '样例企业',
    replacementId: 'R1',
    replacementName: '样例递补企业',
    stratum: 'B',
    rank: 2,
    ticket: 'b'.repeat(64),
    reason: '停产',
    at: '2023-05-09T09:00:00+08:00',
    documents: [],
    ledgerHead: 'f'.repeat(64),
    ...part,
  }
}

export function aTicket(part: Partial<TicketView> = {}): TicketView {
  return {
    id: '91139999MAY0000012',
    name: '样例企业',
    region: '样例镇',
    class: 'B',
    stratum: 'B',
    ticket: 'a'.repeat(64),
    rank: 1,
    outcome: 'winner',
    ...part,
  }
}

export function aDraw(part: Partial<DrawView> = {}): DrawView {
  return {
    id: 'draw-1',
    serial: 1,
    number: '演练-2023001',
    title: '样例抽查',
    scope: 'internal',
    taskId: 'task-1',
    rehearsal: true,
    secret: false,
    state: 'committed-1',
    date: '2023-05-08',
    voidReason: '',
    contributorsNeeded: 3,
    pool: { eligible: 10, mandatory: 0, excluded: [], cells: [], classes: [], scope: 10 },
    rounds: [aRound()],
    frameChanges: null,
    takenList: null,
    classes: [],
    tickets: [],
    items: [],
    inspectorChanges: [],
    recusals: [],
    extras: [],
    assignments: [],
    openPlaces: [],
    scarcePlaces: [],
    experts: [],
    departmentsToCome: [],
    furtherRounds: [],
    replacements: [],
    seats: [],
    openRound: null,
    files: [],
    ledgerHead: 'e'.repeat(64),
    ...part,
  }
}
