import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Call } from '#shared/contract/index.ts'
import { withOffice } from '#shared/cli/office.ts'
import { caseOf, soundFiles, type FuzzFile } from './cases.ts'
import { examine, type Examined } from './examine.ts'

// `fork('worker.ts', [seed, from, to])`: tells of each case that it begins, and how it ended. Whoever started it watches the clock.
export type Told =
  | { readonly kind: 'begun'; readonly index: number }
  | ({
      readonly kind: 'ended'
      readonly index: number
      readonly file: string
      readonly done: string
      readonly ms: number
    } & Examined)

const [seed = 0, from = 0, to = 0] = process.argv.slice(2).map(Number)
/** A roster that grows with every import makes every next case slower. */
const casesPerOffice = 8

const profile = {
  bureau: '虚构县应急管理局',
  region: '虚构县',
  clerk: '样例经办人',
  contact: '',
  phone: '',
  packId: 'ningjin',
}

function tell(told: Told): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(told, undefined, undefined, () => resolve())
  })
}

async function run(call: Call, index: number, files: readonly FuzzFile[]): Promise<void> {
  await tell({ kind: 'begun', index })
  const one = caseOf(seed, index, files)
  const began = performance.now()
  const examined = await examine(call, one)
  const ms = performance.now() - began
  await tell({ kind: 'ended', index, file: one.name, done: one.done.join(', '), ms, ...examined })
}

async function runSome(first: number, last: number, files: readonly FuzzFile[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
  const done = await withOffice({ folder, clock: () => new Date('2023-05-08T04:00:00Z') }, async (call) => {
    const created = await call('office.create', { profile, rehearsal: false })
    if (!created.ok) throw new Error(JSON.stringify(created.failure))
    for (let index = first; index < last; index += 1) await run(call, index, files)
  })
  rmSync(folder, { recursive: true })
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
}

const files = await soundFiles()
for (let first = from; first < to; first += casesPerOffice) {
  await runSome(first, Math.min(to, first + casesPerOffice), files)
}
process.disconnect()
