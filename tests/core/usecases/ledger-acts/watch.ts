import { expect } from 'vitest'
import type { InputOf, OperationName, Operations, OutputOf } from '#shared/contract/index.ts'
import { entryFacts } from '#shared/text/ledger/entry-facts.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'

/** Does an act and holds the ledger to it: one entry more, of this kind, and a chain that verifies. */
export interface Watch {
  readonly office: ReadyOffice
  readonly acts: <Name extends OperationName>(
    name: Name,
    kind: string,
    input: InputOf<Operations[Name]>,
  ) => Promise<OutputOf<Operations[Name]>>
  /** What was done meanwhile without being watched counts as there before. */
  readonly lookAgain: () => Promise<void>
  readonly seen: ReadonlySet<OperationName>
}

/** A part of a label that is a key and no word */
const foreign = /(?:^| · )[a-z][A-Za-z0-9]*(?: · |$)/

export async function watchOver(office: ReadyOffice): Promise<Watch> {
  const seen = new Set<OperationName>()
  let entries = (await office.ledger()).length
  return {
    office,
    seen,
    lookAgain: async () => {
      entries = (await office.ledger()).length
    },
    acts: async (name, kind, input) => {
      const value = await office.must(name, input)
      const ledger = await office.ledger()
      expect([name, ledger.length - entries, ledger.at(-1)?.kind]).toEqual([name, 1, kind])
      expect(await office.must('records.verifyLedger', {})).toMatchObject({
        entries: ledger.length,
        head: ledger.at(-1)?.hash,
      })
      const english = entryFacts(ledger.at(-1)?.body ?? '').filter(({ label }) => foreign.test(label))
      expect([name, english]).toEqual([name, []])
      entries = ledger.length
      seen.add(name)
      return value
    },
  }
}

/** A small table as a clerk would hand it in. */
export const tableFile = (text: string) => ({ name: '表.csv', bytes: new TextEncoder().encode(text) })
