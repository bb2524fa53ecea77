import { documentsOperations } from './operations/documents.ts'
import { drawOperations } from './operations/draw.ts'
import { importsOperations } from './operations/imports.ts'
import { officeOperations } from './operations/office.ts'
import { planOperations } from './operations/plan.ts'
import { recordsOperations } from './operations/records.ts'
import { recusalsOperations } from './operations/recusals.ts'
import { rostersOperations } from './operations/rosters.ts'

/** Everything a page may ask. Names are `step.act`; preload, loopback, CLI and client derive from this object. */
export const operations = {
  ...officeOperations,
  ...rostersOperations,
  ...importsOperations,
  ...recusalsOperations,
  ...planOperations,
  ...drawOperations,
  ...documentsOperations,
  ...recordsOperations,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
export const operationNames = Object.keys(operations) as readonly OperationName[]
