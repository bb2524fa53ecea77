import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Call, DrawView, LedgerEntryView } from '#shared/contract/index.ts'
import { withOffice } from '#shared/cli/office.ts'
import { computePackage } from '#shared/domain/draw/compute-package.ts'
import { openStore } from '#shared/core/store/open-store.ts'
import { readDrawFiles } from '#shared/core/store/draws.ts'
import { sha256 } from '#shared/core/sha256.ts'

/** What stands in an office after its process was killed, and everything about it that is not whole. */
export interface StateFound {
  readonly imports: number
  readonly draws: Readonly<Record<string, number>>
  readonly documents: number
  readonly losses: readonly string[]
}

/** What the entries asked for here tell, each its own part of it. */
interface Body {
  readonly number: string
  readonly roster: string
  readonly counts: { readonly new: number }
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
}

/** Opens the office as the next start of the program would, and holds all it finds against its ledger. */
export async function examine(folder: string): Promise<StateFound> {
  const losses: string[] = []
  const opened = await withOffice({ folder }, async (call) => {
    const ledger = await wholeLedger(call, losses)
    const imports = bodiesOf(ledger, 'roster.imported').filter(({ roster }) => roster === 'targets')
    const told = imports.reduce((sum, { counts }) => sum + counts.new, 0)
    const kept = valueOf(await call('rosters.list', { roster: 'targets', limit: 1 })).total
    if (kept !== told) losses.push(`${kept} targets kept, ${told} in the ledger`)
    const draws = valueOf(await call('draw.list', {}))
    for (const { id } of draws) examineDraw(valueOf(await call('draw.get', { drawId: id })), ledger, losses)
    const documents = await examineDocuments(call, folder, ledger, losses)
    const states = Map.groupBy(draws, ({ state }) => state)
    return {
      imports: imports.length,
      draws: Object.fromEntries([...states].map(([state, own]) => [state, own.length])),
      documents,
    }
  })
  if (!opened.ok) return { imports: 0, draws: {}, documents: 0, losses: [JSON.stringify(opened.failure)] }
  losses.push(...(await recomputed(folder)))
  return { ...opened.value, losses }
}

function valueOf<Value>(outcome: { ok: true; value: Value } | { ok: false; failure: unknown }): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}

async function wholeLedger(call: Call, losses: string[]): Promise<readonly LedgerEntryView[]> {
  const verified = await call('records.verifyLedger', {})
  if (!verified.ok) losses.push(JSON.stringify(verified.failure))
  const entries: LedgerEntryView[] = []
  for (;;) {
    const page = valueOf(await call('records.ledger', { offset: entries.length, limit: 1000 }))
    entries.push(...page.rows)
    if (entries.length >= page.total) return entries.toReversed()
  }
}

function bodiesOf(ledger: readonly LedgerEntryView[], kind: string): readonly Body[] {
  return ledger.filter((entry) => entry.kind === kind).map(({ body }) => JSON.parse(body) as Body)
}

/** Acts that a draw of a state has behind it: not one more, not one less. */
const actsOf: Readonly<Record<DrawView['state'], { committed: number; concluded: number }>> = {
  'committed-1': { committed: 1, concluded: 0 },
  'drawn-1': { committed: 1, concluded: 1 },
  'committed-2': { committed: 2, concluded: 1 },
  finished: { committed: 2, concluded: 2 },
  voided: { committed: 0, concluded: 0 },
}

function examineDraw(draw: DrawView, ledger: readonly LedgerEntryView[], losses: string[]): void {
  const count = (kind: string) => bodiesOf(ledger, kind).filter(({ number }) => number === draw.number).length
  const found = { committed: count('draw.committed'), concluded: count('draw.concluded') }
  if (JSON.stringify(found) !== JSON.stringify(actsOf[draw.state])) {
    losses.push(`${draw.number} is ${draw.state}, but the ledger has ${JSON.stringify(found)}`)
  }
  const fixed = draw.rounds.flatMap(({ slips }) => slips.filter(({ state }) => state === 'fixed')).length
  if (fixed !== count('draw.slip-fixed')) losses.push(`${draw.number}: slips differ from the ledger`)
  const has = (path: string) => draw.files.some((file) => file.path === path)
  const expected = [true, found.concluded >= 1, found.committed === 2, found.concluded === 2]
  const paths = ['2-plan.txt', '4-targets.tsv', '6-plan.txt', '8-teams.tsv']
  if (paths.some((path, index) => has(path) !== expected[index])) losses.push(`${draw.number} is half a draw`)
}

async function examineDocuments(
  call: Call,
  folder: string,
  ledger: readonly LedgerEntryView[],
  losses: string[],
): Promise<number> {
  const documents = valueOf(await call('documents.list', {}))
  const issued = bodiesOf(ledger, 'documents.issued')
  const told = new Map(issued.flatMap(({ files }) => files.map((file) => [file.path, file.sha256])))
  if (told.size !== documents.length) losses.push('documents differ from the ledger')
  for (const { path } of documents) {
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, '文书', path)))
      .digest('hex')
    if (told.get(path) !== digest) losses.push(`${path} is not what the ledger says`)
    if (path.endsWith('.part')) losses.push(`${path} is an unfinished file`)
  }
  return documents.length
}

/** Every draw's result files, computed anew from its input files. */
async function recomputed(folder: string): Promise<readonly string[]> {
  const store = await openStore({ folder, clock: () => new Date() })
  if (!store.ok) return [JSON.stringify(store.failure)]
  try {
    const rows = await store.value.selectFrom('draw').select(['id', 'number', 'state']).execute()
    const losses: string[] = []
    for (const { id, number, state } of rows) {
      const files = await readDrawFiles(store.value, id)
      // Without its seed a round has no result yet.
      const drawn = [...files].filter(([path]) => state === 'finished' || /^[1-4]/.test(path))
      if (state === 'committed-1') continue
      const computed = computePackage(new Map(drawn), sha256)
      const kept = drawn.filter(([path]) => /^[48]-/.test(path))
      const isSame =
        computed.ok &&
        computed.value.size === kept.length &&
        kept.every(([path, text]) => computed.value.get(path) === text)
      if (!isSame) losses.push(`${number} does not compute to what is kept`)
    }
    return losses
  } finally {
    await store.value.destroy()
  }
}
