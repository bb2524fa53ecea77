import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Call, DrawView, LedgerEntryView } from '#shared/contract/index.ts'
import { withOffice } from '#shared/cli/office.ts'
import { attachmentFolderIn, documentFolderIn } from '#shared/core/document-folder.ts'

/** What was ever seen or told of one office's draws: none of it may come to be something else. */
export type Book = Map<string, string>

export interface CeremonyFound {
  /** State of every draw, an open further round by its number: `committed-1`, `finished`, `round-3` … */
  readonly places: readonly string[]
  readonly losses: readonly string[]
}

/** Opens the office as the next start would, and holds what it finds against the book and against itself. */
export async function examineCeremony(folder: string, now: string, book: Book): Promise<CeremonyFound> {
  const losses: string[] = []
  // The opening itself walks the chain and holds every draw and paper against the ledger.
  const opened = await withOffice({ folder, clock: () => new Date(now) }, async (call) => {
    const ledger = valueOf(await call('records.ledger', { limit: 1000 })).rows.toReversed()
    const draws = valueOf(await call('draw.list', {})).toReversed()
    if (draws.some(({ serial }, index) => serial !== index + 1)) losses.push('serials have a gap')
    if (new Set(draws.map(({ number }) => number)).size !== draws.length)
      losses.push('a number is used twice')
    const places: string[] = []
    for (const { id } of draws) {
      const draw = valueOf(await call('draw.get', { drawId: id }))
      places.push(
        draw.state === 'finished' && draw.openRound !== null ? `round-${draw.openRound}` : draw.state,
      )
      examineDraw(draw, ledger, losses)
      remember(draw, book, losses)
      await examinePackage(call, draw, losses)
      await examineAttachments(call, draw, losses)
    }
    for (const { id, path } of valueOf(await call('documents.list', {}))) {
      if (!(await call('documents.read', { documentId: id })).ok) losses.push(`${path} is not as issued`)
    }
    return places
  })
  losses.push(...halfFiles(folder))
  if (!opened.ok) return { places: [], losses: [JSON.stringify(opened.failure)] }
  return { places: opened.value, losses }
}

function valueOf<Value>(outcome: { ok: true; value: Value } | { ok: false; failure: unknown }): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}

/** A round is committed once, concluded at most once, and open or not as the entries say. */
function examineDraw(draw: DrawView, ledger: readonly LedgerEntryView[], losses: string[]): void {
  const own = ledger.flatMap(({ kind, body }) => {
    const { number, round = 0 } = JSON.parse(body) as { number?: string; round?: number }
    return number === draw.number ? [{ kind, round }] : []
  })
  const roundsOf = (kind: string) => own.filter((entry) => entry.kind === kind).map(({ round }) => round)
  const committed = roundsOf('draw.committed')
  const concluded = roundsOf('draw.concluded')
  const inOrder = (rounds: readonly number[]) => rounds.every((round, index) => round === index + 1)
  if (!inOrder(committed) || !inOrder(concluded)) losses.push(`${draw.number}: rounds ${committed.join()}`)
  const open = committed.length > concluded.length ? committed.length : null
  if (draw.state !== 'voided' && draw.openRound !== open) losses.push(`${draw.number} is open elsewhere`)
  const voids = own.filter(({ kind }) => kind === 'draw.voided').length
  if (voids !== (draw.state === 'voided' ? 1 : 0)) losses.push(`${draw.number}: voided ${voids} times`)
  if (own.filter(({ kind }) => kind === 'draw.replaced').length !== draw.replacements.length) {
    losses.push(`${draw.number}: replacements differ from the ledger`)
  }
}

/** Digits that were fixed, files, replacements and a giving up are as they were when they were first seen. */
function remember(draw: DrawView, book: Book, losses: string[]): void {
  const slips = draw.rounds.flatMap(({ round, slips: own }) =>
    own
      .filter(({ state }) => state === 'fixed')
      .map(({ position, digits }) => [`slip ${round} ${position}`, digits ?? ''] as const),
  )
  const files = draw.files.map(({ path, sha256 }) => [path, sha256] as const)
  const replaced = draw.replacements.map((one) => [`for ${one.targetId}`, one.replacementId] as const)
  const voided = draw.state === 'voided' ? [['voided', draw.voidReason] as const] : []
  const found = new Map<string, string>([...slips, ...files, ...replaced, ...voided])
  for (const [key, value] of found) {
    const known = book.get(`${draw.number} ${key}`)
    if (known !== undefined && known !== value) losses.push(`${draw.number} ${key} came to be another`)
    book.set(`${draw.number} ${key}`, value)
  }
  for (const key of book.keys()) {
    const [number, ...rest] = key.split(' ')
    if (number === draw.number && !found.has(rest.join(' '))) losses.push(`${key} is gone`)
  }
}

async function examinePackage(call: Call, draw: DrawView, losses: string[]): Promise<void> {
  const file = await call('draw.package', { drawId: draw.id })
  if (!file.ok) {
    if (draw.files.some(({ path }) => path === '3-seed.txt')) losses.push(`${draw.number} has no package`)
    return
  }
  const verified = valueOf(await call('draw.verify', { file: file.value }))
  if (!verified.verified) losses.push(`${draw.number}: ${JSON.stringify(verified.findings)}`)
}

async function examineAttachments(call: Call, draw: DrawView, losses: string[]): Promise<void> {
  const documents = [...draw.furtherRounds, ...draw.replacements].flatMap((one) => one.documents)
  for (const { id, name } of documents) {
    const read = await call('draw.attachment', { attachmentId: id })
    if (!read.ok) losses.push(`${draw.number}: ${name} is not as handed in`)
  }
}

/** A file that was written and not recorded is one that nobody knows of; it is whole all the same. */
function halfFiles(folder: string): readonly string[] {
  return [documentFolderIn(folder), attachmentFolderIn(folder)].flatMap((place) => {
    if (!existsSync(place)) return []
    const entries = readdirSync(place, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && !isWhole(join(entry.parentPath, entry.name)))
      .map((entry) => `${entry.name} is half a file`)
  })
}

function isWhole(path: string): boolean {
  const bytes = new Uint8Array(readFileSync(path))
  if (path.endsWith('.txt')) return new TextDecoder().decode(bytes).endsWith('样例证明材料\n')
  if (!/\.(?:docx|xlsx)$/u.test(path)) return false
  try {
    return Object.keys(unzipSync(bytes)).length > 0
  } catch {
    return false
  }
}
