import type { ClassView, DrawView, ItemView, TicketView } from '#shared/contract/index.ts'
import { drawItems } from '#shared/domain/draw/item-draw.ts'
import { parsePlanOne } from '#shared/domain/draw/plan-one.ts'
import type { PlanOne } from '#shared/domain/draw/plan-one.ts'
import { countPool } from '#shared/domain/draw/pool-counts.ts'
import type { ClassDraw, StratumDraw } from '#shared/domain/draw/round-one.ts'
import { rowsById } from '#shared/domain/draw/rows-by-id.ts'
import type { Table } from '#shared/domain/draw/table.ts'
import { frameTable, itemTable } from '#shared/domain/draw/tables.ts'
import type { FrameRow } from '#shared/domain/draw/tables.ts'
import type { TicketSource } from '#shared/domain/draw/ticket.ts'
import { quotaText } from '#shared/domain/plan/pool.ts'
import { drawOnce, shownReserve } from '../../draw-once.ts'
import { digestOf, madeOf, parseOnce } from '../../large-texts.ts'
import { sha256 } from '../../sha256.ts'

export type DrawFiles = ReadonlyMap<string, string>

/** Rows of a frozen file; it was checked when it was frozen, so a fault here is damage. */
export function rowsOf<Row>(table: Table<Row>, files: DrawFiles, path: string): readonly Row[] {
  const text = files.get(path)
  if (text === undefined) return []
  const rows = parseOnce(table, path, text)
  if (!rows.ok) throw new Error(`${path} is damaged`)
  return rows.value
}

export function planOneOf(files: DrawFiles): PlanOne {
  const plan = parsePlanOne('2-plan.txt', files.get('2-plan.txt') ?? '')
  if (!plan.ok) throw new Error('2-plan.txt is damaged')
  return plan.value
}

type FirstRoundPart = Pick<DrawView, 'pool' | 'classes' | 'tickets' | 'items'>

/** What the first round depends on: frozen with it, or with its seed. */
const firstRoundPaths = ['2-plan.txt', '1-items.tsv', '3-seed.txt']

/** Everything to be shown of round 1, computed from the frozen files: of a large frame once for each state of them. */
export function firstRoundView(files: DrawFiles): FirstRoundPart {
  const rest = firstRoundPaths.map((path) => digestOf(files.get(path) ?? ''))
  return madeOf(files.get('1-frame.tsv') ?? '', `first round: ${rest.join(' ')}`, () => computeFirst(files))
}

function computeFirst(files: DrawFiles): FirstRoundPart {
  const plan = planOneOf(files)
  const frame = rowsOf(frameTable, files, '1-frame.tsv')
  const pool = countPool(frame, plan.quotas)
  const seedText = files.get('3-seed.txt')
  if (seedText === undefined) return { pool, classes: [], tickets: [], items: [] }
  const source = { sha256, seed: sha256(seedText), draw: plan.draw }
  const drawn = drawOnce({ source, plan, frame, reserve: shownReserve })
  const shown = [
    ...drawn.mandatory,
    ...drawn.classes.flatMap(({ strata }) =>
      strata.flatMap(({ winners, reserve }) => [...winners, ...reserve].map(({ id }) => id)),
    ),
  ]
  const byId = new Map(rowsById(frame, shown).map((row) => [row.id, row]))
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
