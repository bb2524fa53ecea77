import type { Failure, Result } from '#shared/contract/index.ts'
import { failureSentence } from '#shared/text/failures.ts'
import type { Terminal } from '../terminal.ts'

/** What the demo says while it works, and what was not right. */
export class Told {
  readonly problems: string[] = []
  /** Numbers of the draws that were held */
  readonly draws: string[] = []
  /** Of each draw that promises a share: what it promised and what it took */
  readonly kept: string[] = []
  readonly #terminal: Terminal

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  step(line: string): void {
    this.#terminal.say(line)
  }

  fact(line: string): void {
    this.#terminal.say(`    ${line}`)
  }

  /** The value, or the end of the demo with the reason in words. */
  must<Value>(outcome: Result<Value, Failure>): Value {
    if (outcome.ok) return outcome.value
    throw new Error(failureSentence(outcome.failure))
  }

  check(isRight: boolean, problem: string): void {
    if (!isRight) this.problems.push(problem)
  }
}
