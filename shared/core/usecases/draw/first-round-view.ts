import type { ClassView, DrawView, ItemView, TicketView } from '#shared/contract/index.ts'
import { drawItems } from '#shared/domain/draw/item-draw.ts'
import { parsePlanOne } from '#shared/domain/draw/plan-one.ts'
import type { PlanOne } from '#shared/domain/draw/plan-one.ts'
import { countPool } from '#shared/domain/draw/pool-counts.ts'
import { drawTargets } from '#shared/domain/draw/round-one.ts'
import type { ClassDraw, StratumDraw } from '#shared/domain/draw/round-one.ts'
import { parseTable } from '#shared/domain/draw/table.ts'
import type { Table } from '#shared/domain/draw/table.ts'
import { frameTable, itemTable } from '#shared/domain/draw/tables.ts'
import type { FrameRow } from '#shared/domain/draw/tables.ts'
import type { TicketSource } from '#shared/domain/draw/ticket.ts'
import { quotaText } from '#shared/domain/plan/pool.ts'
import { sha256 } from '../../sha256.ts'

export type DrawFiles = ReadonlyMap<string, string>

/** How many of the following tickets of a stratum are shown and printed as reserve (递补). */
export const shownReserve = 10

/** Rows of a frozen file; it was checked when it was frozen, so a fault here is damage. */
export function rowsOf<Row>(table: Table<Row>, files: DrawFiles, path: string): readonly Row[] {
  const text = files.get(path)
  if (text === undefined) return []
  const rows = parseTable(table, path, text)
  if (!rows.ok) throw new Error(`${path} is damaged`)
  return rows.value
}

export function planOneOf(files: DrawFiles): PlanOne {
  const plan = parsePlanOne('2-plan.txt', files.get('2-plan.txt') ?? '')
  if (!plan.ok) throw new Error('2-plan.txt is damaged')
  return plan.value
}

type FirstRoundPart = Pick<DrawView, 'pool' | 'classes' | 'tickets' | 'items'>

/** Everything to be shown of round 1, computed again from the frozen files. */
export function firstRoundView(files: DrawFiles): FirstRoundPart {
  const plan = planOneOf(files)
  const frame = rowsOf(frameTable, files, '1-frame.tsv')
  const pool = countPool(frame, plan.quotas)
  const seedText = files.get('3-seed.txt')
  if (seedText === undefined) return { pool, classes: [], tickets: [], items: [] }
  const source = { sha256, seed: sha256(seedText), draw: plan.draw }
  const drawn = drawTargets({ source, plan, frame, reserve: shownReserve })
  const byId = new Map(frame.map((row) => [row.id, row]))
  return {
    pool,
    classes: drawn.classes.map((one) => classView(one, plan)),
    tickets: [
      ...drawn.mandatory.map((id) => mandatoryView(byId.get(id), id)),
      ...drawn.classes.flatMap(({ strata }) => strata.flatMap((stratum) => ticketViews(stratum, byId))),
    ],
    items: itemViews(files, plan, source),
  }
}

function classView({ class: name, eligible, quota, ruler }: ClassDraw, plan: PlanOne): ClassView {
  const asked = plan.quotas.find((one) => one.class === name)
  return {
    class: name,
    eligible,
    quota,
    ratio: asked === undefined ? '' : quotaText(asked.quota),
    start: ruler?.start ?? null,
    ruler: (ruler?.steps ?? []).map(({ ticket: _ticket, ...step }) => step),
  }
}

function ticketViews(stratum: StratumDraw, byId: ReadonlyMap<string, FrameRow>): readonly TicketView[] {
  return [...stratum.winners, ...stratum.reserve].map(({ id, ticket }, index) => ({
    id,
    name: byId.get(id)?.name ?? '',
    region: byId.get(id)?.region ?? '',
    class: stratum.class,
    stratum: stratum.stratum,
    ticket,
    rank: index + 1,
    outcome: index < stratum.winners.length ? 'winner' : 'reserve',
  }))
}

function mandatoryView(row: FrameRow | undefined, id: string): TicketView {
  const { name = '', region = '', class: group = '' } = row ?? {}
  return { id, name, region, class: group, stratum: '', ticket: '', rank: 0, outcome: 'mandatory' }
}

function itemViews(files: DrawFiles, plan: PlanOne, source: TicketSource): readonly ItemView[] {
  if (plan.items === null) return []
  const rows = rowsOf(itemTable, files, '1-items.tsv')
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]))
  return drawItems(source, rows, plan.items.rate).flatMap(({ group, mandatory, drawn }) => [
    ...mandatory.map((id) => ({ id, group, name: nameOf.get(id) ?? '', ticket: '', mandatory: true })),
    ...drawn.map(({ id, ticket }) => ({ id, group, name: nameOf.get(id) ?? '', ticket, mandatory: false })),
  ])
}
