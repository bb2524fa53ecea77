import { toWire } from '#shared/contract/index.ts'
import type { Failure } from '#shared/contract/index.ts'
import { failureDetails, failureSentence } from '#shared/text/failures.ts'

/** 0 yes, 1 no (with the reason), 2 wrong usage */
export type ExitCode = 0 | 1 | 2

export interface Terminal {
  /** Prints for a person; silent with --json */
  say(line: string): void
  /** Says what is wrong, on the error stream; silent with --json */
  complain(line: string): void
  /** Prints the answer's data; only with --json */
  data(value: unknown): void
  /** Tells a failure in words or as JSON, and answers 1 */
  refuse(failure: Failure): ExitCode
}

export function openTerminal(json: boolean): Terminal {
  return {
    say: (line) => {
      if (!json) process.stdout.write(`${line}\n`)
    },
    complain: (line) => {
      if (!json) process.stderr.write(`${line}\n`)
    },
    data: (value) => {
      if (json) process.stdout.write(`${toWire(value)}\n`)
    },
    refuse: (failure) => {
      const message = failureSentence(failure)
      if (json) process.stdout.write(`${toWire({ failure, message })}\n`)
      else process.stderr.write([message, failureDetails(failure)].filter(Boolean).join('\n') + '\n')
      return 1
    },
  }
}

/** Wrong usage ends the program with 2 and says what was wrong. */
export class UsageError extends Error {}
