import { plainFrameText } from '#shared/domain/draw/plain-frame.ts'
import { frameText, type TextResult } from '#shared/domain/draw/table-texts.ts'
import { parseTable, type ParseTable } from '#shared/domain/draw/table.ts'
import { frameTable, type FrameRow } from '#shared/domain/draw/tables.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { sha256 } from './sha256.ts'

/** A register's frame is read at every step of a ceremony; shorter texts are read again faster than remembered. */
const worthKeeping = 50_000
/** Signs kept over all texts: a frame of a million targets, or several of a county. The last one is kept however long. */
const mostKept = 80_000_000

/** A text, its digest, and what was made of it. */
interface LargeText {
  readonly text: string
  readonly digest: string
  readonly made: Map<unknown, unknown>
}

/** Latest first. All of it follows from the texts alone: nothing here can be out of date, whatever happens to a file. */
let known: readonly LargeText[] = []

function remembered(text: string): LargeText | null {
  if (text.length < worthKeeping) return null
  const found = known.find((one) => one.text === text)
  const kept = found ?? { text, digest: sha256(text), made: new Map<unknown, unknown>() }
  if (kept !== known[0]) known = withinBounds([kept, ...known.filter((one) => one !== found)])
  return kept
}

function withinBounds(texts: readonly LargeText[]): readonly LargeText[] {
  let signs = 0
  return texts.filter(({ text }, at) => {
    signs += text.length
    return at === 0 || signs <= mostKept
  })
}

/** sha256 of a text; of a large one it is computed once. */
export function digestOf(text: string): string {
  return remembered(text)?.digest ?? sha256(text)
}

/** The large text with that digest, if it is remembered. */
export function textWith(digest: string): string | null {
  return known.find((one) => one.digest === digest)?.text ?? null
}

/** What `make` makes of a text: of a large one it is made once per `key`, an object or a text that says all it depends on. */
export function madeOf<Value>(text: string, key: unknown, make: () => Value): Value {
  const kept = remembered(text)
  if (kept === null) return make()
  if (!kept.made.has(key)) kept.made.set(key, make())
  return kept.made.get(key) as Value
}

/** As `parseTable`; the rows of a large text are the same ones each time. */
export const parseOnce: ParseTable = (table, file, text) => {
  const read = madeOf(text, table, () => parseTable(table, file, text))
  // Findings name the file: those of another one would be wrong.
  return read.ok ? read : parseTable(table, file, text)
}

/** As `frameText`. The rows need not be read out of the text again: they are what it was made of. */
export function frameTextOnce(rows: readonly FrameRow[]): TextResult {
  const plain = plainFrameText(rows)
  if (plain === null) return frameText(rows, parseOnce)
  madeOf(plain, frameTable, () => ok(rows))
  return ok(plain)
}
