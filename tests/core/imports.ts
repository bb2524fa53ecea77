import type { ImportPreview } from '#shared/contract/index.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import type { OfficeUnderTest } from './office-under-test.ts'

export type Given = { readonly name: string; readonly bytes: Uint8Array }

/** A .csv of the lines, as a clerk would choose it. */
export const csv = (lines: readonly string[], name = '名录.csv'): Given => ({
  name,
  bytes: new TextEncoder().encode(`\ufeff${lines.join('\n')}`),
})

export const targetHeader = '统一社会信用代码,企业名称,乡镇/街道,登记状态,住所'

export const targetsCsv = (rows: readonly string[], name?: string) => csv([targetHeader, ...rows], name)

export const previewOf = (
  office: OfficeUnderTest,
  file: Given,
  roster: RosterName = 'targets',
): Promise<ImportPreview> => office.must('rosters.previewImport', { roster, file })

export async function importFile(office: OfficeUnderTest, file: Given, roster: RosterName = 'targets') {
  const { token } = await previewOf(office, file, roster)
  return office.must('rosters.confirmImport', { token })
}

/** Every record of a roster in use, or every retired one, by id. */
export async function recordsOf<Name extends RosterName>(
  office: OfficeUnderTest,
  roster: Name,
  retired = false,
): Promise<ReadonlyMap<string, RosterRecord[Name]>> {
  const { rows } = await office.must('rosters.list', { roster, retired, limit: 1000 })
  return new Map(rows.map(({ record }) => [record.id, record as RosterRecord[Name]]))
}

export async function undoLast(office: OfficeUnderTest, roster: RosterName = 'targets') {
  const last = await office.must('rosters.lastImport', { roster })
  return office.must('rosters.undoImport', { roster, importId: last?.id ?? '' })
}

/** The refusal of undoing the last import. */
export async function undoRefusal(office: OfficeUnderTest, roster: RosterName = 'targets') {
  const last = await office.must('rosters.lastImport', { roster })
  return office.refusal('rosters.undoImport', { roster, importId: last?.id ?? '' })
}
