import { calendarOperations } from './operations/calendar.ts'
import { departmentsOperations } from './operations/departments.ts'
import { dispatchOperations } from './operations/dispatch.ts'
import { documentsOperations } from './operations/documents.ts'
import { drawOperations } from './operations/draw.ts'
import { importsOperations } from './operations/imports.ts'
import { inspectionsOperations } from './operations/inspections.ts'
import { itemsOperations } from './operations/items.ts'
import { leadsOperations } from './operations/leads.ts'
import { officeOperations } from './operations/office.ts'
import { numbersOperations } from './operations/numbers.ts'
import { packsOperations } from './operations/packs.ts'
import { planOperations } from './operations/plan.ts'
import { recordsOperations } from './operations/records.ts'
import { recusalsOperations } from './operations/recusals.ts'
import { rosterListsOperations } from './operations/roster-lists.ts'
import { rostersOperations } from './operations/rosters.ts'
import { templatesOperations } from './operations/templates.ts'
import { vocabulariesOperations } from './operations/vocabularies.ts'
import { yearOperations } from './operations/year.ts'

/** Everything a page may ask. Names are `step.act`; preload, loopback, CLI and client derive from this object. */
export const operations = {
  ...officeOperations,
  ...packsOperations,
  ...departmentsOperations,
  ...rostersOperations,
  ...rosterListsOperations,
  ...vocabulariesOperations,
  ...importsOperations,
  ...inspectionsOperations,
  ...recusalsOperations,
  ...leadsOperations,
  ...planOperations,
  ...yearOperations,
  ...drawOperations,
  ...documentsOperations,
  ...dispatchOperations,
  ...templatesOperations,
  ...numbersOperations,
  ...recordsOperations,
  ...calendarOperations,
  ...itemsOperations,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
export const operationNames = Object.keys(operations) as readonly OperationName[]
