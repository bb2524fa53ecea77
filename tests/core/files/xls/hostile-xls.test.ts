import { array, asyncProperty, check, integer, nat, tuple, uint8Array } from 'fast-check'
import { readFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '#shared/core/files/limits.ts'
import { readTable } from '#shared/core/files/read-table.ts'
import { fileFailures } from '#shared/contract/index.ts'
import { calmRun, failureOf, tableOf } from '../made-files.ts'
import {
  begin,
  cells,
  endOfSubstream,
  inGbk,
  join,
  record,
  u16,
  u32,
  unicode,
  workbookStream,
  xls,
} from './biff-writer.ts'
import { compoundFile } from './compound-writer.ts'
import { sharedStrings } from './shared-strings-writer.ts'

const known: ReadonlySet<string> = new Set(fileFailures)

/** What came of the bytes: `read`, a known failure's code, or why the outcome is none of both. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const read = await readTable(bytes, '名录', calmRun)
  if (!read.ok) return known.has(read.failure.code) ? read.failure.code : `unknown: ${read.failure.code}`
  const isSound = read.value.sheets.every(({ rows }) =>
    rows.every(({ number, cells }, index) => {
      const before = rows[index - 1]?.number ?? 0
      return number > before && cells.every((cell) => cell !== undefined)
    }),
  )
  return isSound ? 'read' : 'unknown: holes in the table'
}

const stream = workbookStream({
  globals: [record(0xe0, u16(0, 0)), record(0xe0, u16(0, 164)), record(0x41e, u16(164), unicode('yyyy"年"'))],
  strings: sharedStrings(
    [
      { text: '企业名称', runs: 1 },
      { text: 'Ningjin', guide: 6 },
    ],
    (index) => index % 9 === 4,
  ),
  sheets: [
    {
      records: [
        cells.shared(0, 0, 0),
        cells.shared(0, 1, 1),
        cells.number(1, 0, 45054, 1),
        cells.formula(1, 1, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
        cells.formulaText(unicode('宁晋')),
        record(0xbd, u16(2, 0, 0), u32(22), u16(1), u32(7), u16(1)),
        record(0xe5, u16(1, 0, 1, 2, 3)),
      ],
    },
    { name: '参数', state: 2, records: [cells.flagOrError(0, 0, 1, 0)] },
  ],
})
const bare = join(begin(0x10, 0x0500), cells.label(0, 0, inGbk('企业名称')), endOfSubstream)

describe('an .xls from anywhere', () => {
  const whole = compoundFile({ Workbook: stream })

  it.each([
    ['written by us', async () => whole],
    ['of version 4', async () => compoundFile({ Workbook: stream }, { version: 4 })],
    ['written backwards', async () => compoundFile({ Workbook: stream }, { backwards: true })],
    [
      'written by LibreOffice',
      async () => readFile(joinPath(import.meta.dirname, '../../../fixtures/xls/dates-from-1904.xls')),
    ],
  ])('cut off anywhere, is the whole table or none: %s', async (_, write) => {
    const bytes = await write()
    const table = JSON.stringify(await tableOf(bytes))
    const codes = new Set<string>()
    for (let length = 8; length < bytes.length; length += 1) {
      const read = await readTable(bytes.subarray(0, length), '名录', calmRun)
      if (!read.ok) codes.add(read.failure.code)
      else if (JSON.stringify(read.value) !== table) codes.add(`another table at ${length}`)
    }
    expect([...codes]).toEqual(['file-truncated'])
  })

  it('bare and cut off anywhere, is no table', async () => {
    const codes = new Set<string>()
    for (let length = 4; length < bare.length; length += 1)
      codes.add(await outcomeOf(bare.subarray(0, length)))
    expect([...codes]).toEqual(['file-damaged'])
  })

  it.each([
    ['the stream', (value: number) => [stream, value] as const, compoundOf],
    ['the container', (value: number) => [whole, value] as const, (bytes: Uint8Array) => bytes],
    ['a bare stream', (value: number) => [bare, value] as const, (bytes: Uint8Array) => bytes],
  ])('with any one byte of %s changed, is a sound table or a known failure', async (_, of, pack) => {
    const codes = new Set<string>()
    for (const value of [0x00, 0x01, 0x7f, 0xff]) {
      const [bytes] = of(value)
      for (let at = 0; at < bytes.length; at += 1) {
        if (bytes[at] === value) continue
        const changed = Uint8Array.from(bytes)
        changed[at] = value
        codes.add(await outcomeOf(pack(changed)))
      }
    }
    expect([...codes].filter((code) => code.startsWith('unknown'))).toEqual([])
    expect(codes.size).toBeGreaterThan(1)
  })

  it('with any bytes changed, is a sound table or a known failure', async () => {
    const changes = array(tuple(nat(stream.length - 1), integer({ min: 0, max: 255 })), {
      minLength: 2,
      maxLength: 12,
    })
    const verdict = await check(
      asyncProperty(changes, async (made) => {
        const changed = Uint8Array.from(stream)
        for (const [at, value] of made) changed[at] = value
        expect(await outcomeOf(compoundOf(changed))).not.toMatch(/^unknown/)
      }),
      { numRuns: 1000 },
    )
    expect(verdict.failed ? verdict.counterexample : null).toBeNull()
  })

  it('that is any records of any bytes, is a sound table or a known failure', async () => {
    const ids = [
      2, 3, 4, 5, 6, 7, 0x0a, 0x1e, 0x22, 0x3c, 0x42, 0x85, 0xbd, 0xd6, 0xe0, 0xe5, 0xfc, 0xfd, 0x203,
    ]
    const more = [0x204, 0x205, 0x206, 0x207, 0x243, 0x27e, 0x41e, 0x443, 0x809]
    const records = array(tuple(nat(ids.length + more.length - 1), uint8Array({ maxLength: 30 })), {
      maxLength: 25,
    })
    const verdict = await check(
      asyncProperty(nat(3), records, async (edition, made) => {
        const body = made.map(([index, bytes]) => record([...ids, ...more][index] ?? 0, bytes))
        const start = record([0x09, 0x209, 0x409, 0x809][edition] ?? 0, u16(0x0600, 0x10, 0, 0))
        expect(await outcomeOf(join(start, ...body, endOfSubstream))).not.toMatch(/^unknown/)
      }),
      { numRuns: 2000 },
    )
    expect(verdict.failed ? verdict.counterexample : null).toBeNull()
  })
})

function compoundOf(bytes: Uint8Array): Uint8Array {
  return compoundFile({ Workbook: bytes })
}

describe('an .xls may cost', () => {
  const rows = Array.from({ length: 50 }, (_, row) => [
    cells.number(row, 0, row),
    cells.number(row, 1, row),
  ]).flat()
  const book = xls({ sheets: [{ records: rows }] })

  it.each([
    ['rows', { rows: 49 }, 'too-many-rows'],
    ['cells', { cells: 99 }, 'too-many-cells'],
    ['bytes', { expandedBytes: 2000 }, 'expanded-too-large'],
  ])('no more than its limit of %s', async (_, limit, code) => {
    expect(await failureOf(book, { ...usualLimits, ...limit })).toMatchObject({ code })
  })

  it('as much as its limits', async () => {
    const { sheets } = await tableOf(book, { ...usualLimits, rows: 50, cells: 100 })
    expect(sheets[0]?.rows).toHaveLength(50)
  })

  it('no more where merged areas lie upon each other', async () => {
    const area = u16(0, 49, 0, 255)
    const merges = record(0xe5, u16(700), ...Array.from({ length: 700 }, () => area))
    const bomb = xls({ sheets: [{ records: [...rows, merges] }] })
    expect(await failureOf(bomb)).toMatchObject({ code: 'too-many-cells' })
  })

  it('no areas without end, whatever is in them', async () => {
    const merges = record(0xe5, u16(500), ...Array.from({ length: 500 }, () => u16(90, 90, 0, 0)))
    const limits = { ...usualLimits, cells: 499 }
    expect(await failureOf(xls({ sheets: [{ records: [merges] }] }), limits)).toMatchObject({
      code: 'too-many-cells',
    })
  })

  it('no more where a thousand sheets are one and the same', async () => {
    const listed = (at: number) => record(0x85, u32(at), [0, 0], unicode('甲', 1))
    const globals = (at: number) =>
      join(begin(5), ...Array.from({ length: 1000 }, () => listed(at)), endOfSubstream)
    const sheet = join(begin(0x10), ...rows, endOfSubstream)
    const book = compoundFile({ Workbook: join(globals(globals(0).length), sheet) })
    const limits = { ...usualLimits, rows: 20_000 }
    expect(await failureOf(book, limits)).toMatchObject({
      code: 'too-many-rows',
    })
    const blank = { ...usualLimits, expandedBytes: 500_000 }
    expect(await failureOf(book, blank)).toMatchObject({
      code: 'expanded-too-large',
    })
  })

  it('no texts without end: each of them counts as a cell', async () => {
    const strings = sharedStrings(Array.from({ length: 500 }, () => ({ text: '' })))
    const book = xls({ strings, sheets: [{ records: [] }] })
    expect(await failureOf(book, { ...usualLimits, cells: 499 })).toMatchObject({ code: 'too-many-cells' })
  })
})
