import { checkSeed } from './check-seed.ts'
import { drawnTargets } from './drawn-targets.ts'
import { drawItems, type ItemGroupDraw } from './item-draw.ts'
import { itemsText, targetsText } from './outputs.ts'
import type { PackageReader } from './package-reader.ts'
import { parsePlanOne, type PlanOne } from './plan-one.ts'
import type { DrawnTarget } from './posts.ts'
import type { drawTargets, TargetDraw } from './round-one.ts'
import { frameTable, inspectorTable, itemTable, postTable } from './tables.ts'
import type { FrameRow, InspectorRow, ItemRow, PostRow } from './tables.ts'

/** Round 1 of a package as far as it could be read; null: could not. */
export interface FirstRoundReading {
  readonly plan: PlanOne | null
  readonly commit: string | null
  /** S */
  readonly seed: string | null
  readonly frame: readonly FrameRow[] | null
  readonly inspectors: readonly InspectorRow[] | null
  readonly posts: readonly PostRow[] | null
  readonly items: readonly ItemRow[] | null
  readonly targets: TargetDraw | null
  readonly drawnItems: readonly ItemGroupDraw[] | null
  /** In byte order of their ids */
  readonly drawn: readonly DrawnTarget[] | null
}

const planFile = '2-plan.txt'

/** Reads and computes round 1; results go to `outputs`. */
export function evaluateFirst(
  reader: PackageReader,
  outputs: Map<string, string>,
  shares: Map<string, string>,
  reserve: number,
  draw: typeof drawTargets,
): FirstRoundReading {
  const text = reader.text(planFile)
  const plan = text === null ? null : reader.value(parsePlanOne(planFile, text))
  if (text === null || plan === null) return unreadable
  const { secondRound, items: planned } = plan
  const commitment = { ...plan, planText: text }
  const checked = checkSeed(reader, 1, '3-seed.txt', commitment, shares)
  const frame = reader.rows(frameTable, '1-frame.tsv', 'frame.sha256', plan.frame.sha256)
  const inspectors = reader.rows(
    inspectorTable,
    '1-inspectors.tsv',
    'inspectors.sha256',
    secondRound?.inspectorsSha256 ?? null,
  )
  const posts = reader.rows(postTable, '1-posts.tsv', 'posts.sha256', secondRound?.postsSha256 ?? null)
  const items = reader.rows(itemTable, '1-items.tsv', 'items.sha256', planned?.sha256 ?? null)
  if (frame !== null) checkFrame(reader, plan, frame)
  const source = checked?.source ?? null
  const targets = source === null || frame === null ? null : draw({ source, plan, frame, reserve })
  if (targets !== null) outputs.set('4-targets.tsv', targetsText(targets))
  const drawnItems =
    source === null || items === null || planned === null ? null : drawItems(source, items, planned.rate)
  if (drawnItems !== null) outputs.set('4-items.tsv', itemsText(drawnItems))
  return {
    plan,
    commit: reader.sha256(text),
    seed: source?.seed ?? null,
    frame,
    inspectors,
    posts,
    items,
    targets,
    drawnItems,
    drawn: frame === null || targets === null ? null : drawnTargets(frame, targets),
  }
}

const unreadable: FirstRoundReading = {
  plan: null,
  commit: null,
  seed: null,
  frame: null,
  inspectors: null,
  posts: null,
  items: null,
  targets: null,
  drawnItems: null,
  drawn: null,
}

function checkFrame(reader: PackageReader, plan: PlanOne, frame: readonly FrameRow[]): void {
  if (plan.frame.rows !== frame.length) {
    reader.add(planFile, { code: 'frame-rows-differ', expected: plan.frame.rows, found: frame.length })
  }
  const withQuota = new Set(plan.quotas.map(({ class: name }) => name))
  const classes = new Set<string>()
  for (const row of frame) if (row.status === 'E') classes.add(row.class)
  for (const name of classes) {
    if (!withQuota.has(name)) reader.add(planFile, { code: 'class-without-quota', class: name })
  }
}
