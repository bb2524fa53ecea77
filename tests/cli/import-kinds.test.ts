import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportRow } from '#shared/contract/index.ts'
import { skippedRows, type ToldSkip } from '#shared/cli/skipped-rows.ts'
import { dirtyTargets } from '#tests/core/files/dirty/dirty-targets.ts'
import { targetFates } from '#tests/core/files/dirty/target-fates.ts'
import { fatesIn } from '#tests/core/files/dirty/fates.ts'
import { dirtyKinds } from '#tests/core/files/dirty/kinds.ts'
import { anOffice } from '#tests/core/makers.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { tellCli } from './run-cli.ts'

interface Answer {
  readonly rows: readonly ImportRow[]
  readonly skipped: readonly ToldSkip[]
}

// One of each family of readers and of encodings; all of them are read in dirty-files.test.ts.
const names = [
  '名录.xlsx',
  '名录.xlsm',
  '名录.xls',
  'XML 名录.xls',
  'HTML GB18030 名录.xls',
  'MHTML 名录.xls',
  'GBK TAB 名录.csv',
  'UTF-16 名录.txt',
]
const kinds = dirtyKinds.filter(({ name }) => names.includes(name))

test.each(kinds.map((kind) => [kind.name, kind] as const))(
  'import --json tells the fate of every row of %s once, in words',
  async (name, kind) => {
    const office = await anOffice()
    await office.close()
    const file = join(temporaryFolder(), name)
    writeFileSync(file, await kind.bytes(dirtyTargets))
    const { code, stderr, json } = await tellCli('import', 'targets', file, '--data', office.folder, '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { rows, skipped } = json() as Answer
    const told = [
      ...rows.map(({ row, outcome }) => ({ row, fate: outcome })),
      ...skipped.map(({ row, reason }) => ({ row, fate: reason })),
    ]
    const expected = fatesIn(kind.family, targetFates).map(({ row, fate }) => ({ row, fate }))
    expect(told.toSorted((one, other) => one.row - other.row)).toEqual(expected)
    expect(told.map(({ row }) => row).toSorted((one, other) => one - other)).toEqual(
      expected.map((_, index) => index + 1),
    )
    for (const { message } of skipped) expect(message).toMatch(/^\p{Script=Han}+$/u)
  },
)

test('a long run of empty rows is told as one', () => {
  const rows = [{ row: 3 }, { row: 1_048_576 }]
  expect(
    skippedRows({ headerRows: [1], skipped: [] }, rows).map(({ row, through, reason }) => [
      row,
      through,
      reason,
    ]),
  ).toEqual([
    [1, undefined, 'header'],
    [2, undefined, 'blank'],
    [4, 1_048_575, 'blank'],
  ])
})
