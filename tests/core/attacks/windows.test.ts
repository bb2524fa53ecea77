import { cpSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Call, DrawView } from '#shared/contract/index.ts'
import { clientOver } from '#shared/cli/office.ts'
import { commitFirst, digits } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, bureau, witnesses } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

const cases = Number(process.env['CASES'] ?? 8)

/** What somebody at one of the windows does next. */
type Act =
  | {
      readonly kind: 'enter' | 'fix'
      readonly position: number
      readonly digits: string
      readonly round: 1 | 2
    }
  | { readonly kind: 'conclude'; readonly round: 1 | 2 }
  | { readonly kind: 'commit-first' | 'commit-second' | 'void' }

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('enter' as const, 'fix' as const),
      position: fc.integer({ min: 1, max: 3 }),
      digits: fc.constantFrom(...digits, '999999'),
      round: fc.constantFrom(1 as const, 2 as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('conclude' as const),
      round: fc.constantFrom(1 as const, 2 as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('commit-first' as const, 'commit-second' as const, 'void' as const),
    }),
  },
)

function does(call: Call, act: Act, { drawId, taskId }: { drawId: string; taskId: string }) {
  switch (act.kind) {
    case 'enter':
      return call('draw.enterSlip', { drawId, round: act.round, position: act.position, digits: act.digits })
    case 'fix':
      return call('draw.fixSlip', { drawId, round: act.round, position: act.position, digits: act.digits })
    case 'conclude':
      return call('draw.conclude', { drawId, round: act.round })
    case 'commit-first':
      return call('draw.commitFirst', { taskId, contributors: witnesses })
    case 'commit-second':
      return call('draw.commitSecond', { drawId, contributors: witnesses, departments: [bureau] })
    case 'void':
      return call('draw.void', { drawId, reason: '样例', people: ['甲', '乙'] })
  }
}

/** The acts that a ceremony needs, so that some interleavings come to its end whatever else is tried. */
const needed = (round: 1 | 2): readonly Act[] => [
  ...digits.flatMap((text, index) =>
    (['enter', 'fix'] as const).map((kind) => ({ kind, round, position: index + 1, digits: text })),
  ),
  { kind: 'conclude', round },
]

/** One number, one result: what was fixed stays, and the ledger has each round at most once. */
async function holdTogether(office: OfficeUnderTest, seen: readonly DrawView[]): Promise<void> {
  const ledger = await office.ledger()
  const entries = ledger.map(
    ({ kind, body }) =>
      `${kind} ${(JSON.parse(body) as { number?: string; round?: number }).number ?? ''} ${(JSON.parse(body) as { round?: number }).round ?? ''}`,
  )
  const once = entries.filter((entry) => /^draw\.(?:committed|concluded) /.test(entry))
  expect(new Set(once).size).toBe(once.length)
  const draws = await office.must('draw.list', {})
  expect(draws.map(({ serial }) => serial)).toEqual(draws.map((_, index) => draws.length - index))
  expect(draws.filter(({ state }) => state !== 'voided').length).toBeLessThanOrEqual(1)
  for (const { id } of draws) {
    const now = await office.must('draw.get', { drawId: id })
    const files = new Map(now.files.map(({ path, sha256 }) => [path, sha256]))
    for (const view of seen.filter((one) => one.id === id)) {
      for (const { path, sha256 } of view.files) expect([path, files.get(path)]).toEqual([path, sha256])
      for (const [index, round] of view.rounds.entries()) {
        for (const slip of round.slips.filter(({ state }) => state === 'fixed')) {
          expect(now.rounds[index]?.slips).toContainEqual(slip)
        }
      }
    }
  }
  await office.must('records.verifyLedger', {})
}

test(`two windows at once, in ${cases} interleavings of slips, conclusions, commitments and a void, never make two results of one number`, async () => {
  const template = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(template)
  await template.close()
  await fc.assert(
    fc.asyncProperty(
      fc.array(acts, { maxLength: 12 }),
      fc.array(acts, { maxLength: 12 }),
      async (left, right) => {
        const folder = temporaryFolder()
        cpSync(template.folder, folder, { recursive: true })
        const office = await openOffice({ folder })
        const windows = [clientOver(office.core), clientOver(office.core)]
        const seen: DrawView[] = []
        const refused: string[] = []
        const at = { drawId, taskId: template.taskId }
        const work = async (call: Call, own: readonly Act[]) => {
          for (const act of own) {
            const outcome = await does(call, act, at)
            if (outcome.ok) seen.push(outcome.value)
            else refused.push(outcome.failure.code)
          }
        }
        const both: readonly (readonly Act[])[] = [
          [...needed(1), ...left],
          [...right, ...needed(1), { kind: 'commit-second' }, ...needed(2)],
        ]
        await Promise.all(both.map((own, index) => work(windows[index] ?? office.call, own)))
        await holdTogether(office, seen)
        expect(refused.filter((code) => code === 'unexpected' || code === 'wrong-input')).toEqual([])
        await office.close()
        // And after it all the next start finds nothing wrong.
        await (await openOffice({ folder })).close()
      },
    ),
    { numRuns: cases, seed: 20230508 },
  )
}, 600_000)
