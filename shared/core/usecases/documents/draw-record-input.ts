import type { DrawView, RoundView } from '#shared/contract/index.ts'
import type {
  Commitment,
  DrawRecordInput,
  FirstResult,
  PlaceFacts,
  SecondResult,
  SecondRound,
  SeedFacts,
  SheetEnd,
  TicketFacts,
} from '#shared/domain/documents/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { SignedHead } from '../../store/ledger.ts'
import type { DrawSources } from './draw-papers.ts'

type RecordSources = Omit<DrawSources, 'first' | 'second'> & {
  readonly program: string
  readonly heads: readonly SignedHead[]
  readonly voidedBy: readonly string[]
}

/** W5 at whatever state the draw is: each sheet with the ledger's head as it was signed. */
export function drawRecordInput(sources: RecordSources): DrawRecordInput {
  const { view, head, task } = sources
  const [first, second] = view.rounds
  return {
    facts: {
      ...head,
      planName: task.plan.name,
      taskName: task.task.name,
      selectionText: task.task.selectionText,
      conditionsText: conditionsText(task.scheme),
      balance: task.scheme.balance,
      departments: task.scheme.departments.map(({ department }) => department),
      program: sources.program,
    },
    pool: { ...view.pool, changes: null },
    first: {
      commitment: commitmentOf(sources, first, '1-'),
      result: first?.seed == null ? null : firstResult(sources, first),
    },
    second: second === undefined ? [] : [secondRound(sources, second)],
    voided: view.state === 'voided' ? { reason: view.voidReason, people: sources.voidedBy } : null,
  }
}

/** The scheme's conditions as one sentence; none: the whole roster. */
export function conditionsText({ conditions }: Scheme): string {
  const parts = [
    ['行业', conditions.industries],
    ['乡镇', conditions.regions],
    ['标签', conditions.tags],
    ['主体类型', conditions.types],
    ['信用等级', conditions.grades],
  ] as const
  const told = parts
    .filter(([, words]) => words.length > 0)
    .map(([name, words]) => `${name}：${words.join('、')}`)
  if (conditions.ids.length > 0) told.push(`指定名单：${conditions.ids.length}户`)
  return told.length === 0 ? '不设条件' : told.join('；')
}

function commitmentOf(sources: RecordSources, round: RoundView | undefined, prefix: string): Commitment {
  return {
    commit: round?.commit ?? '',
    machineCommit: round?.machineCommit ?? '',
    contributors: round?.slips.map(({ who }) => who) ?? [],
    files: sources.view.files.filter(({ path }) => path.startsWith(prefix)),
    end: endOf(sources, round, 'committed'),
  }
}

function endOf(
  { view, heads }: RecordSources,
  round: RoundView | undefined,
  act: SignedHead['act'],
): SheetEnd {
  const own = heads.find((one) => one.number === view.number && one.round === round?.round && one.act === act)
  const witnesses = (round?.slips ?? []).map(({ who }) => {
    const [body = '', ...name] = who.split(' ')
    return { role: '见证人', body, name: name.join(' ') }
  })
  return {
    ledgerHead: own?.hash ?? '',
    previousHead: own?.previous ?? '',
    signers: [...witnesses, { role: '主持人', body: '', name: '' }, { role: '记录人', body: '', name: '' }],
  }
}

function seedOf(round: RoundView): SeedFacts {
  return {
    contributors: round.slips.map(({ who, digits }) => ({ who, digits: digits ?? '', by: 'slip' })),
    machine: round.machine ?? '',
    seed: round.seed ?? '',
  }
}

function firstResult(sources: RecordSources, round: RoundView): FirstResult {
  const { view } = sources
  const told = ({
    id,
    name,
    class: group,
    region,
    ticket,
    rank,
  }: DrawView['tickets'][number]): TicketFacts => {
    return { id, name, class: group, region, ticket, rank }
  }
  return {
    seed: seedOf(round),
    classes: view.classes.map(({ ratio, ...one }) => ({ ...one, quotaText: ratio })),
    winners: view.tickets.filter(({ outcome }) => outcome !== 'reserve').map(told),
    reserve: view.tickets.filter(({ outcome }) => outcome === 'reserve').map(told),
    items: view.items,
    end: endOf(sources, round, 'concluded'),
  }
}

function secondRound(sources: RecordSources, round: RoundView): SecondRound {
  const { view, task } = sources
  const nameOf = new Map(view.tickets.map(({ id, name }) => [id, name]))
  const unit = (id: string) => nameOf.get(id) ?? id
  return {
    departments: task.scheme.departments.map(({ department }) => department),
    changes: view.inspectorChanges.map((change) => ({
      ...change,
      id: certificateNumber(change.id),
      reason: '',
    })),
    recusals: view.recusals.map((one) => ({
      inspector: one.inspectorName,
      target: one.targetName,
      reason: one.reason,
    })),
    extras: extrasOf(view, unit),
    scarce: view.scarcePlaces.map(({ targetId, ...place }) => ({ ...place, unit: unit(targetId) })),
    refills: [],
    commitment: commitmentOf(sources, round, '5-'),
    result: round.seed === null ? null : secondResult(sources, round, unit),
  }
}

function extrasOf(view: DrawView, unit: (id: string) => string): SecondRound['extras'] {
  return view.assignments.flatMap(({ targetId, department, places }) =>
    places
      .filter(({ extraReason }) => extraReason !== '')
      .map(({ place, specialty, extraReason: reason }) => {
        return { unit: unit(targetId), department, place, specialty, reason }
      }),
  )
}

function secondResult(sources: RecordSources, round: RoundView, unit: (id: string) => string): SecondResult {
  const { view } = sources
  return {
    seed: seedOf(round),
    places: placesOf(view, unit),
    teams: view.assignments
      .filter(({ team }) => team !== '')
      .map(({ targetName: target, department, team }) => ({ target, department, team })),
    open: view.openPlaces.map(({ targetId, ...place }) => ({ ...place, unit: unit(targetId) })),
    experts: view.experts,
    end: endOf(sources, round, 'concluded'),
  }
}

/** A team's places stand once, however many targets it goes to. */
function placesOf(view: DrawView, unit: (id: string) => string): SecondResult['places'] {
  const places = new Map<string, SecondResult['places'][number]>()
  for (const { targetId, department, team, places: own } of view.assignments) {
    for (const { place, specialty, inspectorId, inspectorName, leader } of own) {
      const name = team === '' ? unit(targetId) : team
      const facts: PlaceFacts = { unit: name, department, place, specialty }
      places.set(`${name}#${department}#${place}`, {
        ...facts,
        inspector: inspectorName,
        certificate: certificateNumber(inspectorId),
        leader,
      })
    }
  }
  return [...places.values()]
}
