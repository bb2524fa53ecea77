import { sql } from 'kysely'
import { maskedBody } from '#shared/domain/rosters/mask-answer.ts'
import type { Db } from './database.ts'
import type { LedgerColumns } from './ledger-columns.ts'
import { ledgerColumns } from './ledger-columns.ts'
import type { Pause } from './ledger-walk.ts'

/** Which entries are asked for; what is empty or null asks nothing. */
export interface LedgerQuestion {
  readonly kinds: readonly string[]
  readonly actor: string
  /** Instants in milliseconds: from, and up to but without */
  readonly from: number | null
  readonly before: number | null
  /** Somewhere in the facts of the entry or in its actor */
  readonly words: string
  /** Kinds whose own word holds `words`: the sentence of such an entry holds them too */
  readonly wordKinds: readonly string[]
  /** Exactly one of the facts: a draw's number, a record's id */
  readonly about: string
  /** Of somebody to whom telephone and id numbers are shown masked: what he cannot read finds nothing */
  readonly masked: boolean
}

/** Rows whose texts are looked at in one piece */
const stretch = 5000
/** Entries whose columns are looked at in one piece: some milliseconds */
const columnStretch = 500_000
const milliseconds = 60_000
const questionsKept = 4

interface Found {
  /** Entries looked at */
  upTo: number
  /** Their sequences, oldest first */
  readonly sequences: number[]
}

const answers = new WeakMap<Db, Map<string, Found>>()

/** Sequences that fit, oldest first. The last few questions are kept: another page of one asks nothing anew. */
export async function searchLedger(
  db: Db,
  question: LedgerQuestion,
  pause?: Pause,
): Promise<readonly number[]> {
  const columns = await ledgerColumns(db, pause)
  const known = answers.get(db) ?? new Map<string, Found>()
  answers.set(db, known)
  const key = JSON.stringify(question)
  const before = known.get(key) ?? { upTo: 0, sequences: [] }
  const upTo = columns.count
  const candidates: number[] = []
  for (let from = before.upTo; from < upTo; from += columnStretch) {
    const end = Math.min(upTo, from + columnStretch)
    for (const sequence of fittingColumns(columns, question, from, end)) candidates.push(sequence)
    if (end < upTo) await pause?.(end, upTo)
  }
  const fitting = needsTexts(question) ? await fittingTexts(db, question, candidates, pause) : candidates
  const found = { upTo, sequences: before.sequences.concat(fitting) }
  known.delete(key)
  known.set(key, found)
  for (const old of known.keys()) if (known.size > questionsKept) known.delete(old)
  return found.sequences
}

const needsTexts = ({ words, about }: LedgerQuestion) => words !== '' || about !== ''

function fittingColumns(
  columns: LedgerColumns,
  question: LedgerQuestion,
  after: number,
  end: number,
): readonly number[] {
  const { kindOf, actorOf, minuteOf } = columns
  const kinds = new Uint8Array(columns.kinds.map((kind) => Number(question.kinds.includes(kind))))
  const actor = columns.actors.indexOf(question.actor)
  const from = Math.floor((question.from ?? -Infinity) / milliseconds)
  const before = Math.ceil((question.before ?? Infinity) / milliseconds)
  const found: number[] = []
  for (let at = after; at < end; at += 1) {
    if (question.kinds.length > 0 && kinds[kindOf[at] ?? 0] !== 1) continue
    if (question.actor !== '' && actorOf[at] !== actor) continue
    const minute = minuteOf[at] ?? 0
    if (minute >= from && minute < before) found.push(at + 1)
  }
  return found
}

async function fittingTexts(
  db: Db,
  question: LedgerQuestion,
  candidates: readonly number[],
  pause?: Pause,
): Promise<number[]> {
  const found: number[] = []
  const holds = textTest(question)
  for (let at = 0; at < candidates.length; at += stretch) {
    const part = candidates.slice(at, at + stretch)
    const wanted = new Set(part)
    for (const row of await likelyRows(db, question, part)) {
      if (wanted.has(row.seq) && holds(row)) found.push(row.seq)
    }
    await pause?.(at + part.length, candidates.length)
  }
  return found
}

/** As SQLite's `lower`: codes and file names match in either case. */
const lower = (text: string) => text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())

interface EntryText {
  readonly seq: number
  readonly actor: string
  readonly kind: string
  readonly body: string
}

/** Rows whose JSON holds what is looked for, also in a key: a small part of all, to be looked at closely. */
async function likelyRows(
  db: Db,
  { words, wordKinds, about }: LedgerQuestion,
  part: readonly number[],
): Promise<readonly EntryText[]> {
  const asJson = JSON.stringify(lower(words)).slice(1, -1)
  const kinds = wordKinds.length === 0 ? sql`0` : sql`kind in (${sql.join(wordKinds)})`
  const named = sql`(instr(lower(body), ${asJson}) > 0 or instr(lower(actor), ${lower(words)}) > 0 or ${kinds})`
  const isAbout = sql`instr(body, ${JSON.stringify(about)}) > 0`
  const found = await sql<EntryText>`select seq, actor, kind, body from ledger
    where seq between ${part[0]} and ${part.at(-1)}
      and ${words === '' ? sql`1` : named} and ${about === '' ? sql`1` : isAbout}
    order by seq`.execute(db)
  return found.rows
}

function textTest({ words, wordKinds, about, masked }: LedgerQuestion): (entry: EntryText) => boolean {
  const wanted = lower(words)
  const said = (text: string) => lower(text).includes(wanted)
  return ({ actor, kind, body }) => {
    const facts = factsOf(JSON.parse(masked ? maskedBody(body) : body) as unknown)
    const named = wanted === '' || wordKinds.includes(kind) || said(actor) || facts.some(said)
    return named && (about === '' || facts.includes(about))
  }
}

/** Every text and number of a body; its keys are the program's own and no facts. */
function factsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(factsOf) : []
}
