import type { BulkAct } from '#shared/contract/index.ts'
import { fieldsOf } from '#shared/domain/rosters/roster-fields.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { fieldWord } from '#shared/text/roster-words.ts'

/** The acts a clerk does to many records at once. */
export type BulkKind = 'add-words' | 'remove-words' | 'set' | 'retire' | 'restore'

/** Lists of words that are added to and taken from in bulk. */
export const wordFields: Readonly<Record<RosterName, readonly string[]>> = {
  targets: ['tags'],
  inspectors: ['specialties', 'itemScope'],
  experts: [],
  items: ['industries', 'specialties'],
}

/** Fields in which many records may well say the same; what is each one's own is never set in bulk. */
export const setFields: Readonly<Record<RosterName, readonly string[]>> = {
  targets: [
    'industry',
    'region',
    'status',
    'type',
    'jurisdiction',
    'creditScale',
    'creditGrade',
    'creditAsOf',
    'creditSource',
    'licenceExpires',
    'lastInspected',
  ],
  inspectors: ['department', 'unit', 'certificateExpires', 'inPost', 'canLead', 'duty'],
  experts: ['field', 'organisation', 'available'],
  items: ['category', 'department', 'method', 'body'],
}

export const isDateField = (roster: RosterName, field: string) =>
  fieldsOf(roster).some((one) => one.field === field && (one.kind === 'date' || one.kind === 'expiry'))

export const isFlagField = (roster: RosterName, field: string) =>
  fieldsOf(roster).some((one) => one.field === field && one.kind === 'flag')

/** What will be done, before it is asked: 「添加标签「重大危险源」」. */
export function actWords(roster: RosterName, act: BulkAct): string {
  switch (act.act) {
    case 'add-words':
      return `添加${fieldWord(roster, act.field)}「${act.words.join('、')}」`
    case 'remove-words':
      return `去掉${fieldWord(roster, act.field)}「${act.words.join('、')}」`
    case 'set':
      return act.text === ''
        ? `清空${fieldWord(roster, act.field)}`
        : `把${fieldWord(roster, act.field)}改为「${act.text}」`
    case 'retire':
      return '移出名录'
    case 'restore':
      return '恢复到名录'
  }
}
