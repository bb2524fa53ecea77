import { styleOfFormat, type NumberStyle } from '../number-style.ts'

/** Formats that SpreadsheetML calls by a name instead of writing their code (XML Spreadsheet Reference, ss:NumberFormat). */
const namedFormats: Readonly<Record<string, NumberStyle>> = {
  General: 'plain',
  'General Number': 'plain',
  'General Date': 'date',
  'Long Date': 'date',
  'Medium Date': 'date',
  'Short Date': 'date',
  'Long Time': 'date',
  'Medium Time': 'date',
  'Short Time': 'date',
  Currency: 'plain',
  'Euro Currency': 'plain',
  Fixed: 'plain',
  Standard: 'plain',
  Percent: 'plain',
  Scientific: 'plain',
  'Yes/No': 'plain',
  'True/False': 'plain',
  'On/Off': 'plain',
}

/** What `<NumberFormat ss:Format="…"/>` makes of a number. */
export function styleOfNamedFormat(format: string): NumberStyle {
  return Object.hasOwn(namedFormats, format) ? (namedFormats[format] ?? 'plain') : styleOfFormat(format)
}
