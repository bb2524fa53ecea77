import type { Sha256 } from '#shared/domain/kernel/hash.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import type { DrawFact, DrawProblem } from './problems.ts'
import { parseTable, type ParseTable, type Table } from './table.ts'

/** Reads the inputs of a package by the digests of its plans, and keeps what is wrong and which files were asked for. */
export class PackageReader {
  readonly problems: DrawProblem[] = []
  /** Inputs that a plan or the protocol itself names */
  readonly named = new Set<string>()
  readonly files: ReadonlyMap<string, string>
  readonly sha256: Sha256
  readonly #parse: ParseTable

  constructor(files: ReadonlyMap<string, string>, sha256: Sha256, parse: ParseTable = parseTable) {
    this.files = files
    this.sha256 = sha256
    this.#parse = parse
  }

  add(file: string, fact: DrawFact, line = 0): void {
    this.problems.push({ ...fact, file, line })
  }

  /** Text of a file that must be there. */
  text(file: string): string | null {
    this.named.add(file)
    const text = this.files.get(file)
    if (text === undefined) this.add(file, { code: 'file-missing' })
    return text ?? null
  }

  /** The value of a result, or null with its problems kept. */
  value<Value>(result: Result<Value, readonly DrawProblem[]>): Value | null {
    if (result.ok) return result.value
    this.problems.push(...result.failure)
    return null
  }

  /** Rows of an input whose digest stands under `key` of a plan; a digest of null: there must be no such file. */
  rows<Row>(table: Table<Row>, file: string, key: string, digest: string | null): readonly Row[] | null {
    if (digest === null) return []
    const text = this.text(file)
    if (text === null) return null
    const found = this.sha256(text)
    if (found !== digest) this.add(file, { code: 'digest-differs', key, expected: digest, found })
    return this.value(this.#parse(table, file, text))
  }
}
