import type { RosterFailure } from '#shared/domain/rosters/read-roster.ts'
import type { ReadFailure } from '#shared/domain/rosters/workbook.ts'
import type { BackupsFailure } from './failures/backups.ts'
import type { DocumentsFailure } from './failures/documents.ts'
import type { DrawFailure } from './failures/draw.ts'
import type { OfficeFailure } from './failures/office.ts'
import type { PlanFailure } from './failures/plan.ts'
import type { ReportFailure } from './failures/report.ts'
import type { ResultsFailure } from './failures/results.ts'
import type { RostersFailure } from './failures/rosters.ts'
import type { StartFailure } from './failures/start.ts'

export type { ReadinessProblem } from '#shared/domain/draw/readiness.ts'
export type { BackupsFailure } from './failures/backups.ts'
export type { DocumentsFailure } from './failures/documents.ts'
export type { DrawFailure, DrawState } from './failures/draw.ts'
export type { OfficeFailure } from './failures/office.ts'
export type { PlanFailure } from './failures/plan.ts'
export type { ReportFailure } from './failures/report.ts'
export type { ResultsFailure } from './failures/results.ts'
export type { DepartmentUses, NamedRecords, RostersFailure } from './failures/rosters.ts'
export type { ChangedPart, LedgerProblem, StartFailure } from './failures/start.ts'

export type Failure =
  | StartFailure
  | OfficeFailure
  | BackupsFailure
  | RostersFailure
  | PlanFailure
  | DrawFailure
  | DocumentsFailure
  | ResultsFailure
  | ReportFailure
  | Exclude<ReadFailure, { code: 'cancelled' }>
  | RosterFailure
export type FailureCode = Failure['code']
export type FailureOf<Code extends FailureCode> = Extract<Failure, { code: Code }>

/** Failures that any operation can have, besides those it declares. */
export const commonFailures = [
  'wrong-input',
  'text-cut-in-sign',
  'cancelled',
  'unexpected',
  'clock-set-back',
  'disk-full',
  'not-logged-in',
  'not-permitted',
] as const satisfies readonly FailureCode[]

/** Every way in which a file is no roster. */
export const fileFailures = [
  'file-empty',
  'file-too-large',
  'file-foreign',
  'workbook-too-old',
  'xlsb-not-yet-read',
  'page-of-frames',
  'page-without-table',
  'document-without-table',
  'password-protected',
  'file-truncated',
  'file-damaged',
  'expanded-too-large',
  'too-many-rows',
  'too-many-cells',
  'text-cut-off',
  'encoding-unknown',
  'quote-not-closed',
  'sheet-not-found',
  'header-not-found',
  'column-missing',
] as const satisfies readonly (ReadFailure | RosterFailure)['code'][]
