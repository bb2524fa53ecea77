import type { Operations, ParsedInputOf } from '#shared/contract/index.ts'
import { postsOf, targetPlaces, teamPlaces } from '#shared/domain/draw/posts.ts'
import type { TableInForce } from '#shared/domain/draw/standing.ts'
import { frameTable } from '#shared/domain/draw/tables.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import type { Attachment } from '../../store/attachments.ts'
import { insertAttachments } from '../../store/attachments.ts'
import type { Tx } from '../../store/database.ts'
import { actWithDocuments } from '../attachments/keep.ts'
import type { Opening } from './commit-round.ts'
import { commitRound, openFurther, refusedReason } from './commit-round.ts'
import { rowsOf } from './first-round-view.ts'
import { heldRounds } from './held-rounds.ts'
import type { HeldRounds } from './held-rounds.ts'
import type { Staff } from './staff.ts'
import { staffOf } from './staff.ts'
import { drawView } from './view.ts'

type Input = ParsedInputOf<Operations['draw.commitRefill']>
type Asked = Input['places'][number]

/** 补位: places whose holder fell ill or has to stay away are given anew by a round of their own (draw-protocol.md §3). */
export const commitRefill: Usecase<'draw.commitRefill'> = async (context, input) => {
  const done = await actWithDocuments(context, input.documents, (tx, at, kept) =>
    refill(context, tx, at, input, kept),
  )
  return done.ok ? drawView(context, done.value) : done
}

async function refill(context: Context, tx: Tx, at: string, input: Input, kept: readonly Attachment[]) {
  const opening = await openFurther(context, tx, input)
  if (!opening.ok) return opening
  const { draw, round, frozen } = opening.value
  const refused = refusedReason([...input.places.map(({ reason }) => reason), ...Object.values(input.absent)])
  if (refused !== null) return fail(refused)
  const held = heldRounds(frozen, rowsOf(frameTable, frozen, '1-frame.tsv'))
  const table = tableOf(held, input.places)
  if (!table.ok) return table
  const departments = [...new Set(input.places.map(({ department }) => department))]
  const staff = await staffOf(context, tx, opening.value, { departments, absent: input.absent })
  if (!staff.ok) return staff
  const staying = input.places.find((place) => canStillGo(held, table.value, staff.value, place))
  if (staying !== undefined) return fail(stillAvailable(opening.value, staff.value, table.value, staying))
  const places = input.places.map(({ unit: target, ...place }) => ({ target, ...place }))
  await insertAttachments(tx, { kind: 'draw-round', id: draw.id, part: round }, kept, at)
  const part = { extras: [], refill: { teamsSha256: table.value.digest, places } }
  const documents = kept.map(({ name, sha256 }) => ({ name, sha256 }))
  return commitRound(context, tx, opening.value, staff.value, part, { refill: input.places, documents })
}

/** The table in force that all the places stand in. */
function tableOf({ tables }: HeldRounds, places: readonly Asked[]) {
  const found = new Map<TableInForce, string>()
  for (const asked of places) {
    const table = tables.find(({ lines }) => lines.some((line) => isAt(line, asked)))
    if (table === undefined) {
      const { unit, department, place } = asked
      return fail({ code: 'place-not-in-force', unit, department, place })
    }
    found.set(table, asked.department)
  }
  const [table, ...others] = found.keys()
  if (table === undefined) throw new Error('a refill without places')
  return others.length === 0
    ? ok(table)
    : fail({ code: 'places-of-several-tables', departments: [...found.values()] })
}

const isAt = (line: TableInForce['lines'][number], { unit, department, place }: Asked) =>
  line.target === unit && line.department === department && line.place === place

const holderOf = ({ lines }: TableInForce, asked: Asked) =>
  lines.find((line) => isAt(line, asked))?.holder ?? null

/** Whether the holder could take the place again: then giving it anew would be a redraw. */
function canStillGo(held: HeldRounds, table: TableInForce, staff: Staff, asked: Asked): boolean {
  const holder = holderOf(table, asked)
  const person = staff.people.find(({ id }) => id === holder)
  if (person === undefined || person.status !== 'E' || person.department !== asked.department) return false
  const specialty = specialtyAt(held, table, asked)
  if (specialty !== '' && !person.specialties.includes(specialty)) return false
  const goingTo = new Set(targetsOf(table, asked))
  return !staff.recusals.some(({ inspector, target }) => inspector === holder && goingTo.has(target))
}

/** The unit itself, or the targets that the team goes to. */
function targetsOf({ teamTargets }: TableInForce, { unit, department }: Asked): readonly string[] {
  const own = teamTargets.filter((line) => line.department === department && line.team === unit)
  return own.length === 0 ? [unit] : own.map(({ target }) => target)
}

function specialtyAt({ rounds }: HeldRounds, { extras }: TableInForce, asked: Asked): string {
  const { unit, department } = asked
  const input = rounds[0]?.input
  if (input === undefined) return ''
  const posts = postsOf(input.posts)
  const target = input.targets.find(({ id }) => id === unit)
  const places =
    input.teams.has(department) || target === undefined
      ? teamPlaces(posts, department)
      : targetPlaces(posts, extras, department, target)
  return places.find(({ place }) => place === asked.place)?.specialty ?? ''
}

function stillAvailable({ frozen, seats }: Opening, staff: Staff, table: TableInForce, asked: Asked) {
  const { unit, department, place } = asked
  const inspected = seats.find(({ targetId }) => targetId === unit)?.inspectedId ?? unit
  const named = rowsOf(frameTable, frozen, '1-frame.tsv').find(({ id }) => id === inspected)
  const holder = holderOf(table, asked)
  const inspector = staff.people.find(({ id }) => id === holder)?.name ?? ''
  return {
    code: 'inspector-still-available',
    unit: named?.name ?? unit,
    department,
    place,
    inspector,
  } as const
}
