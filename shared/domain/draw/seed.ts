import { fail, ok, type Result } from '#shared/domain/kernel/result.ts'
import { keyedText, numberedEntries, readKeyedFile, type Grammar } from './keyed-file.ts'
import { FileProblems, type DrawProblem } from './problems.ts'
import { isDigits, isHex, isText } from './text-rules.ts'

/** `3-seed.txt` (round 1) or `7-seed.txt` (round 2). Its sha256 is S. */
export interface Seed {
  readonly round: 1 | 2
  readonly draw: string
  /** sha256 of the plan's file */
  readonly commit: string
  /** The machine's share, 64 hex digits of fresh randomness */
  readonly machine: string
  /** 6 to 20 digits of every contributor, in the plan's order */
  readonly digits: readonly string[]
}

const grammars: Readonly<Record<Seed['round'], Grammar>> = { 1: grammarOf(1), 2: grammarOf(2) }

function grammarOf(round: Seed['round']): Grammar {
  return {
    head: `SJDS-1 SEED ${round}`,
    rules: [
      { key: 'draw', occurs: 'once', accepts: isText },
      { key: 'commit', occurs: 'once', accepts: isHex },
      { key: 'machine', occurs: 'once', accepts: isHex },
      { key: '', occurs: 'numbered', accepts: isDigits },
    ],
  }
}

/** The seed, or all that is wrong with its text. */
export function parseSeed(
  round: Seed['round'],
  file: string,
  text: string,
): Result<Seed, readonly DrawProblem[]> {
  const problems = new FileProblems(file)
  const read = readKeyedFile(grammars[round], text, problems)
  if (problems.list.length > 0) return fail(problems.list)
  return ok({
    round,
    draw: read.values.get('draw') ?? '',
    commit: read.values.get('commit') ?? '',
    machine: read.values.get('machine') ?? '',
    digits: read.numbered(''),
  })
}

/** The text of a seed's file. */
export function seedText(seed: Seed): Result<string, readonly DrawProblem[]> {
  const text = keyedText(grammars[seed.round].head, [
    ['draw', seed.draw],
    ['commit', seed.commit],
    ['machine', seed.machine],
    ...numberedEntries('', seed.digits),
  ])
  const read = parseSeed(seed.round, seed.round === 1 ? '3-seed.txt' : '7-seed.txt', text)
  return read.ok ? ok(text) : read
}
