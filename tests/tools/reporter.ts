import type { Reporter, TestCase } from 'vitest/node'

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** Counts every test and names each one that was skipped, with its reason: nothing is left out silently. */
export class TallyReporter implements Reporter {
  readonly tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  readonly #notRun: string[] = []

  onTestCaseResult(test: TestCase): void {
    const result = test.result()
    if (result.state === 'passed') this.tally.passed += 1
    if (result.state === 'failed') this.tally.failed += 1
    if (result.state === 'skipped') {
      this.tally.skipped += 1
      this.#notRun.push(`${test.fullName}: ${result.note ?? 'no reason given'}`)
    }
  }

  onTestRunEnd(): void {
    for (const line of this.#notRun) console.log(`skipped: ${line}`)
  }
}
