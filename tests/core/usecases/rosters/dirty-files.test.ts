import { describe, expect, test } from 'vitest'
import type { ImportPreview, ImportRow } from '#shared/contract/index.ts'
import { skippedRows } from '#shared/cli/skipped-rows.ts'
import { dirtyInspectors, inspectorFates } from '#tests/core/files/dirty/dirty-inspectors.ts'
import { dirtyTargets } from '#tests/core/files/dirty/dirty-targets.ts'
import { targetFates } from '#tests/core/files/dirty/target-fates.ts'
import { fatesIn, type RowFate } from '#tests/core/files/dirty/fates.ts'
import { dirtyKinds, type DirtyKind, type Family } from '#tests/core/files/dirty/kinds.ts'
import type { DirtySheet } from '#tests/core/files/dirty/sheets.ts'
import { anOffice } from '#tests/core/makers.ts'

type Told = Omit<RowFate, 'otherwise'>

/** The fate of every row as an import tells it, in the order of the sheet. */
function toldOf(preview: ImportPreview, rows: readonly ImportRow[]): readonly Told[] {
  const skipped = skippedRows(preview, rows).map(({ row, reason }) => ({ row, fate: reason }))
  return [...rows.map(fateOf), ...skipped].toSorted((one, other) => one.row - other.row)
}

function fateOf({ row, outcome, values, problems }: ImportRow): Told {
  const filled = Object.entries(values).filter(([, value]) => !isBlank(value))
  return {
    row,
    fate: outcome,
    values: Object.fromEntries(filled),
    problems: problems.map(({ column, code }) => `${column}: ${code}`).toSorted(),
  }
}

function isBlank(value: unknown): boolean {
  return value === '' || value === false || /^(?:\[\]|\{\})$/.test(JSON.stringify(value))
}

function expectedIn(family: Family, fates: readonly RowFate[]): readonly Told[] {
  return fatesIn(family, fates).map((fate) =>
    'values' in fate ? { ...fate, problems: [...(fate.problems ?? [])].toSorted() } : fate,
  )
}

async function fatesOf(roster: 'targets' | 'inspectors', kind: DirtyKind, sheets: readonly DirtySheet[]) {
  const office = await anOffice()
  const file = { name: kind.name, bytes: await kind.bytes(sheets) }
  const preview = await office.must('rosters.previewImport', { roster, file })
  const { rows } = await office.must('rosters.previewRows', { token: preview.token, limit: 1000 })
  await office.must('rosters.confirmImport', { token: preview.token })
  const { total } = await office.must('rosters.list', { roster, limit: 1 })
  return { preview, told: toldOf(preview, rows), total }
}

describe.each(dirtyKinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  test('of targets: every row and every cell has the fate it has in all kinds of file', async () => {
    const { preview, told, total } = await fatesOf('targets', kind, dirtyTargets)
    expect(told).toEqual(expectedIn(kind.family, targetFates))
    expect(total).toBe(preview.counts.new)
    expect(preview.otherSheets).toEqual([])
  })

  test('of inspectors: every row and every cell has the fate it has in all kinds of file', async () => {
    // A text holds one sheet: the one that was in front when it was saved.
    const sheets = kind.family.endsWith('text') ? dirtyInspectors.slice(1) : dirtyInspectors
    const { told, preview, total } = await fatesOf('inspectors', kind, sheets)
    expect(told).toEqual(expectedIn(kind.family, inspectorFates))
    expect(total).toBe(preview.counts.new)
  })
})
