import type { ImportPreview, ImportRow, MissingRow } from '#shared/contract/index.ts'
import { absentWithin, type AbsentRecord } from '#shared/domain/rosters/absent-records.ts'
import { countOutcomes } from '#shared/domain/rosters/compare-roster.ts'
import type { ComparedRow } from '#shared/domain/rosters/compare-roster.ts'
import { problemSeverity } from '#shared/domain/rosters/problems.ts'
import { plainValues } from '#shared/domain/rosters/values.ts'
import type { ImportSession } from './import-session.ts'

export function previewOf(token: string, session: ImportSession): ImportPreview {
  const { table, absent } = session
  return {
    token,
    roster: session.roster,
    fileName: session.file.name,
    sheet: table.sheet,
    sheets: table.sheets,
    otherSheets: table.otherSheets,
    headerRow: table.headerRows.at(-1) ?? 1,
    headerRows: table.headerRows,
    columns: table.columns.map(({ index, header, field }) => ({
      index,
      header,
      field: field?.field ?? null,
    })),
    defaults: table.context.assumptions,
    isRemembered: table.isRemembered,
    counts: countOutcomes(session.compared),
    warned: session.compared.filter(isWarned).length,
    missing: {
      all: absent.all.length,
      scope: absent.scope === null ? null : { ...absent.scope, count: absentWithin(absent, 'file').length },
      unreadable: absent.unreadable,
    },
    skipped: session.skipped,
  }
}

/** Sound, and a clerk should look at it. */
export function isWarned({ outcome, problems }: ComparedRow): boolean {
  return outcome !== 'rejected' && problems.some(({ code }) => problemSeverity[code] === 'warning')
}

export function rowView({ row, outcome, values, problems, changes }: ComparedRow): ImportRow {
  return { row, outcome, values: plainValues(values), problems, changes }
}

export function missingView({ record, place, sameNameCode }: AbsentRecord): MissingRow {
  return { id: record.id, name: record.name, place, sameNameCode }
}
