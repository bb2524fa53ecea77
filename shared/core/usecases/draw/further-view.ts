import type { AttachmentView, DrawView, FurtherRoundView, ReplacementView } from '#shared/contract/index.ts'
import type { Db } from '../../store/database.ts'
import { listAttachments } from '../../store/attachments.ts'
import type { Draw } from '../../store/draws.ts'
import { readSnapshot } from '../../store/draws.ts'
import type { SignedHead } from '../../store/ledger.ts'
import type { Replacement } from '../../store/replacements.ts'
import type { HeldRound } from './held-rounds.ts'
import { openRound, servedDepartments } from './round-files.ts'
import { refillsOf, scarceInRefill } from './refill-view.ts'
import type { SecondSources } from './second-round-view.ts'
import { changesOf, extrasOf, frozenRecusals, openPlacesIn, scarceOf } from './second-round-view.ts'
import type { TaskSnapshot } from './snapshots.ts'
import { readSeatSnapshot } from './snapshots.ts'
import { assignmentsOf, leadersInForce } from './table-view.ts'

type FurtherPart = Pick<
  DrawView,
  'departmentsToCome' | 'furtherRounds' | 'replacements' | 'seats' | 'openRound'
>

export interface FurtherSources extends SecondSources {
  readonly replacements: readonly Replacement[]
  readonly heads: readonly SignedHead[]
}

/** What happens to a draw's targets and table after its two rounds. */
export async function furtherPart(db: Db, draw: Draw, sources: FurtherSources): Promise<FurtherPart> {
  const { files, names, seats, held, drawId } = sources
  const handedIn = await listAttachments(db, { kind: 'draw-round', id: drawId })
  const furtherRounds: FurtherRoundView[] = []
  for (const one of held.rounds.slice(1)) {
    furtherRounds.push(await furtherRoundView(db, sources, one, handedIn.get(one.round) ?? []))
  }
  return {
    departmentsToCome: await departmentsToCome(db, draw, sources),
    furtherRounds,
    replacements: await replacementViews(db, draw, sources),
    seats: seats.map((seat) => ({ ...seat, inspectedName: names.get(seat.inspectedId) ?? '' })),
    openRound: openRound(draw.state, new Set(files.keys())),
  }
}

async function departmentsToCome(db: Db, draw: Draw, { files }: SecondSources): Promise<readonly string[]> {
  const task = await readSnapshot<TaskSnapshot>(db, draw.id, 'task')
  if (task === null || draw.state === 'voided') return []
  const served = servedDepartments(files)
  const all = task.scheme.departments.map(({ department }) => department)
  return all.filter((department) => !served.has(department))
}

async function furtherRoundView(
  db: Db,
  sources: SecondSources,
  held: HeldRound,
  documents: readonly AttachmentView[],
): Promise<FurtherRoundView> {
  const { round, input, base, made } = held
  const { names, files, drawId } = sources
  const replaced = await readSeatSnapshot(db, drawId, round)
  const unitName = (unit: string) => names.get(replaced.get(unit) ?? unit) ?? unit
  const isLate = input.plan.refill === null
  return {
    round,
    kind: isLate ? 'late' : 'refill',
    departments: input.plan.departments,
    refills: refillsOf(held, names, unitName),
    documents,
    inspectorChanges: changesOf(files, input),
    recusals: await frozenRecusals(db, sources, held),
    extras: extrasOf(input),
    scarcePlaces: base === null ? scarceOf(input) : scarceInRefill(held),
    assignments:
      isLate && made !== null
        ? assignmentsOf({ ...made, digest: '' }, leadersInForce([held]), input, names)
        : [],
    openPlaces: openPlacesIn(held, names),
  }
}

async function replacementViews(
  db: Db,
  draw: Draw,
  { replacements, heads, names }: FurtherSources,
): Promise<readonly ReplacementView[]> {
  const handedIn = await listAttachments(db, { kind: 'draw-replacement', id: draw.id })
  const own = heads.filter(({ number, act }) => number === draw.number && act === 'replaced')
  return replacements.map(({ position, record: _record, ...replacement }) => ({
    ...replacement,
    targetName: names.get(replacement.targetId) ?? '',
    replacementName: names.get(replacement.replacementId) ?? '',
    documents: handedIn.get(position) ?? [],
    ledgerHead: own[position - 1]?.hash ?? '',
  }))
}
