import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { readTable } from '#shared/core/files/read-table.ts'
import { gbk, packed } from './made-files.ts'
import { cells, unicode, xls } from './xls/biff-writer.ts'

const rows = Array.from(
  { length: 40_000 },
  (_, index) => `<row><c t="str"><v>宁晋县第${index}厂</v></c></row>`,
)
const long = {
  xlsx: packed({ sheet: `<sheetData>${rows.join('')}</sheetData>` }),
  xls: xls({
    sheets: [
      {
        records: Array.from({ length: 40_000 }, (_, row) => cells.label(row, 0, unicode(`宁晋县第${row}厂`))),
      },
    ],
  }),
  // The first 800 KB say nothing of the encoding: UTF-8 is tried, fails late, and GBK begins anew.
  csv: gbk(
    'A0001,Ningjin\n'.repeat(60_000) +
      Array.from({ length: 40_000 }, (_, index) => `宁晋县第${index}厂,${index}`).join('\n'),
  ),
}

describe.each(['xlsx', 'xls', 'csv'] as const)('while a long .%s is read', (kind) => {
  it('a clerk who cancels is obeyed, and nothing is returned', async () => {
    const stopping = new AbortController()
    let calls = 0
    const progress = (): void => {
      calls += 1
      if (calls === 3) stopping.abort()
    }
    const read = await readTable(long[kind], '名录', { progress, signal: stopping.signal })
    expect(read).toEqual({ ok: false, failure: { code: 'cancelled' } })
    expect(calls).toBeLessThan(6)
  })

  it('other calls get their turn', async () => {
    let turns = 0
    const reading = new AbortController()
    const others = async (): Promise<void> => {
      while (!reading.signal.aborted) {
        turns += 1
        await setImmediate()
      }
    }
    const served = others()
    const read = await readTable(long[kind], '名录', {
      progress: () => {},
      signal: new AbortController().signal,
    })
    reading.abort()
    await served
    expect(read.ok).toBe(true)
    expect(turns).toBeGreaterThan(5)
  })

  it('progress never goes back and ends at the whole', async () => {
    const seen: number[] = []
    const totals = new Set<number>()
    const progress = (done: number, total: number): void => {
      seen.push(done)
      totals.add(total)
    }
    await readTable(long[kind], '名录', { progress, signal: new AbortController().signal })
    expect(seen).toEqual(seen.toSorted((one, other) => one - other))
    expect(totals.size).toBe(1)
    expect((seen.at(-1) ?? 0) / ([...totals][0] ?? 0)).toBeGreaterThan(0.8)
  })
})
