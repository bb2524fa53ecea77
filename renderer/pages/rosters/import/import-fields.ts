import type { ImportPreview } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { fieldWords } from '#shared/text/roster-words.ts'

const riskParts = ['creditGrade', 'creditScale', 'creditAsOf', 'creditSource']

/** Fields a column may be given: those of the roster, a credit risk in its parts. */
export function importFields(preview: ImportPreview): readonly string[] {
  const own = Object.keys(fieldWords[preview.roster]).filter(
    (field) => field !== 'extra' && field !== 'creditRisk',
  )
  const parts = preview.roster === 'targets' ? riskParts : []
  const found = preview.columns.flatMap(({ field }) => (field === null ? [] : [field]))
  return [...new Set([...own, ...parts, ...found])]
}

/** What a file often leaves out because it is the same in every row. */
export const wholeFileFields: Readonly<Record<RosterName, readonly string[]>> = {
  targets: ['status', 'region', 'industry', 'creditScale', 'creditAsOf', 'creditSource'],
  inspectors: ['department', 'unit'],
  experts: ['field', 'organisation'],
  items: ['department', 'category'],
}

/** A field has one column: given to another, it leaves the one it had. */
export function withColumn(
  fields: readonly (string | null)[],
  at: number,
  field: string | null,
): readonly (string | null)[] {
  return fields.map((old, index) => (index === at ? field : old === field ? null : old))
}

export function withDefault(
  defaults: Readonly<Record<string, string>>,
  field: string,
  value: string,
): Readonly<Record<string, string>> {
  const { [field]: _, ...others } = defaults
  return value.trim() === '' ? others : { ...others, [field]: value.trim() }
}
