import type { DrawView, LotView } from '#shared/contract/index.ts'
import { drawItems } from '#shared/domain/draw/item-draw.ts'
import { parsePlanTwo } from '#shared/domain/draw/plan-two.ts'
import { byRank, lotsOf } from '#shared/domain/draw/stratum-lots.ts'
import { expertTable, frameTable, itemTable } from '#shared/domain/draw/tables.ts'
import type { TicketSource } from '#shared/domain/draw/ticket.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { findDraw, readDrawFiles } from '../../store/draws.ts'
import type { DrawFiles } from './first-round-view.ts'
import { planOneOf, rowsOf } from './first-round-view.ts'
import { folderOf, planPath, secondRounds, seedPath } from './round-files.ts'
import { drawOnce } from '../../draw-once.ts'
import { sha256 } from '../../sha256.ts'

/** Who takes part in one stratum or group, in the order of the frozen file, and how many of them win. */
interface Stratum {
  readonly quota: number
  readonly rows: readonly { readonly id: string; readonly name: string }[]
}

/** Every ticket of one stratum, a page at a time: as the roster stands, or sorted, so that the room can watch the sorting. */
export const stratumTickets: Usecase<'draw.stratumTickets'> = async ({ db }, asked) => {
  const { drawId, of, stratum, order, offset, limit } = asked
  const draw = await findDraw(db, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  const files = await readDrawFiles(db, drawId)
  const round = of === 'expert' ? roundOfExperts(files) : 1
  const seed = files.get(seedPath(round))
  if (seed === undefined) return fail({ code: 'draw-in-another-state', state: draw.state })
  const source = { sha256, seed: sha256(seed), draw: planOneOf(files).draw }
  const found = stratumOf(files, { of, source, round, stratum })
  if (found === null) return fail({ code: 'record-not-found', what: 'stratum', id: stratum })
  const { quota, rows } = found
  const lots = lotsOf(
    source,
    of,
    rows.map(({ id }) => id),
  )
  const page = (order === 'rank' ? byRank(lots) : lots).slice(offset, offset + limit)
  const views = page.map((lot): LotView => {
    return { ...lot, name: rows[lot.place - 1]?.name ?? '', drawn: lot.rank <= quota }
  })
  return ok({ total: lots.length, rows: views })
}

/** Experts are drawn once, in one of the second rounds; 2 where none are. */
const roundOfExperts = (files: DrawFiles) =>
  secondRounds(files.keys()).find((round) => files.has(expertsPath(round))) ?? 2

const expertsPath = (round: number) => `${folderOf(round)}5-experts.tsv`

interface Asked {
  readonly of: 'target' | 'item' | 'expert'
  readonly source: TicketSource
  readonly round: number
  readonly stratum: string
}

function stratumOf(files: DrawFiles, { of, source, round, stratum }: Asked): Stratum | null {
  switch (of) {
    case 'target':
      return targetsOf(files, source, stratum)
    case 'item':
      return itemsOf(files, source, stratum)
    case 'expert':
      return expertsOf(files, round, stratum)
  }
}

function expertsOf(files: DrawFiles, round: number, field: string) {
  const plan = parsePlanTwo(planPath(round), files.get(planPath(round)) ?? '')
  const asked = plan.ok ? plan.value.experts?.counts.get(field) : undefined
  if (asked === undefined) return null
  const all = rowsOf(expertTable, files, expertsPath(round))
  const rows = all.filter((row) => row.status === 'E' && row.field === field)
  return { quota: Math.min(asked, rows.length), rows } satisfies Stratum
}

function targetsOf(files: DrawFiles, source: TicketSource, name: DrawView['tickets'][number]['stratum']) {
  const plan = planOneOf(files)
  const frame = rowsOf(frameTable, files, '1-frame.tsv')
  const strata = drawOnce({ source, plan, frame, reserve: 0 }).classes.flatMap((each) => each.strata)
  const stratum = strata.find((one) => one.stratum === name)
  if (stratum === undefined) return null
  const { class: group, region, quota } = stratum
  const rows = frame.filter(
    (row) => row.status === 'E' && row.class === group && (region === null || row.region === region),
  )
  return { quota, rows } satisfies Stratum
}

function itemsOf(files: DrawFiles, source: TicketSource, group: string) {
  const { items } = planOneOf(files)
  if (items === null) return null
  const all = rowsOf(itemTable, files, '1-items.tsv')
  const drawn = drawItems(source, all, items.rate).find((one) => one.group === group)
  if (drawn === undefined) return null
  const rows = all.filter((row) => row.status === 'E' && row.group === group)
  return { quota: drawn.drawn.length, rows } satisfies Stratum
}
