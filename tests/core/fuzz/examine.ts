import { isDeepStrictEqual } from 'node:util'
import type { Call, ImportPreview, ImportRow } from '#shared/contract/index.ts'
import { skippedRows } from '#shared/cli/skipped-rows.ts'
import { readTable } from '#shared/core/files/read-table.ts'
import { toValues } from '#shared/domain/rosters/records.ts'
import { plainValues } from '#shared/domain/rosters/values.ts'
import { calmRun } from '#tests/core/files/made-files.ts'
import type { FuzzCase, FuzzFile } from './cases.ts'

export interface Examined {
  /** `imported`, `nothing-to-import`, or why the file was refused */
  readonly outcome: string
  /** What must not be: empty where all is well */
  readonly faults: readonly string[]
}

type State = { readonly records: ReadonlyMap<string, unknown>; readonly entries: number }

/** Brings one file to a real office as a clerk would, and holds the roster afterwards against what was said. */
export async function examine(call: Call, one: FuzzCase): Promise<Examined> {
  const { roster, name, bytes } = one
  const read = await readTable(bytes, name, calmRun)
  const before = await stateOf(call, roster)
  const preview = await call('rosters.previewImport', { roster, file: { name, bytes } })
  const faults: string[] = []
  if (!preview.ok) {
    const { code } = preview.failure
    if (code === 'unexpected') faults.push(`crash: ${JSON.stringify(preview.failure)}`)
    if (!read.ok && read.failure.code !== code) faults.push(`read says ${read.failure.code}, import ${code}`)
    return { outcome: code, faults: [...faults, ...differences(before, await stateOf(call, roster))] }
  }
  const rows = await rowsOf(call, preview.value.token)
  faults.push(...untold(preview.value, rows), ...differences(before, await stateOf(call, roster)))
  const confirmed = await call('rosters.confirmImport', { token: preview.value.token })
  const after = await stateOf(call, roster)
  if (!confirmed.ok) {
    if (confirmed.failure.code !== 'nothing-to-import')
      faults.push(`confirm: ${JSON.stringify(confirmed.failure)}`)
    return { outcome: confirmed.failure.code, faults: [...faults, ...differences(before, after)] }
  }
  return { outcome: 'imported', faults: [...faults, ...differences(promised(before, rows), after)] }
}

async function stateOf(call: Call, roster: FuzzFile['roster']): Promise<State> {
  const records = new Map<string, unknown>()
  for (;;) {
    const page = await call('rosters.list', { roster, offset: records.size, limit: 1000 })
    if (!page.ok) throw new Error(JSON.stringify(page.failure))
    for (const { record } of page.value.rows) records.set(record.id, plainValues(toValues(record)))
    if (page.value.rows.length === 0 || records.size >= page.value.total) break
  }
  const ledger = await call('records.ledger', { limit: 1 })
  if (!ledger.ok) throw new Error(JSON.stringify(ledger.failure))
  return { records, entries: ledger.value.total }
}

async function rowsOf(call: Call, token: string): Promise<readonly ImportRow[]> {
  const rows: ImportRow[] = []
  for (;;) {
    const page = await call('rosters.previewRows', { token, offset: rows.length, limit: 1000 })
    if (!page.ok) throw new Error(JSON.stringify(page.failure))
    rows.push(...page.value.rows)
    if (page.value.rows.length === 0 || rows.length >= page.value.total) return rows
  }
}

/** Every row of the sheet must be told once. */
function untold(preview: ImportPreview, rows: readonly ImportRow[]): readonly string[] {
  const skipped = skippedRows(preview, rows)
  const spans = [...rows, ...skipped].toSorted((one, other) => one.row - other.row)
  let next = 1
  for (const span of spans) {
    if (span.row !== next) return [`row ${span.row} comes where row ${next} should`]
    next = ('through' in span ? (span.through ?? span.row) : span.row) + 1
  }
  return []
}

/** The roster as the preview said that it would be. */
function promised({ records, entries }: State, rows: readonly ImportRow[]): State {
  const after = new Map(records)
  for (const { outcome, values } of rows) {
    if (outcome === 'new' || outcome === 'changed') after.set(String(values['id']), values)
  }
  return { records: after, entries: entries + 1 }
}

function differences(expected: State, found: State): readonly string[] {
  const faults: string[] = []
  if (found.entries !== expected.entries) faults.push(`${found.entries} entries, not ${expected.entries}`)
  for (const id of new Set([...expected.records.keys(), ...found.records.keys()])) {
    if (!isDeepStrictEqual(found.records.get(id), expected.records.get(id))) {
      faults.push(`record ${id} is not what was promised`)
    }
  }
  return faults
}
