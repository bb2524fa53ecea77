export type { Result } from '#shared/domain/kernel/result.ts'
export { fail, ok } from '#shared/domain/kernel/result.ts'
export type { RosterName } from '#shared/domain/rosters/types.ts'
export { rosterNames } from '#shared/domain/rosters/types.ts'
export type { Call, CallOptions, Progress, Transport } from './client.ts'
export { clientOf } from './client.ts'
export type {
  BackupsFailure,
  ChangedPart,
  DepartmentUses,
  DocumentsFailure,
  DrawFailure,
  DrawState,
  Failure,
  FailureCode,
  FailureOf,
  LedgerProblem,
  NamedRecords,
  OfficeFailure,
  PlanFailure,
  ReadinessProblem,
  ReportFailure,
  ResultsFailure,
  RostersFailure,
  StartFailure,
} from './failures.ts'
export { commonFailures, fileFailures } from './failures.ts'
export type { FailureOfOperation, InputOf, Operation, OutputOf, ParsedInputOf } from './operation.ts'
export type { Permission } from './permissions.ts'
export { permissions } from './permissions.ts'
export type { Extent, NumberAsked } from './operations/report.ts'
export type { OperationName, Operations } from './operations.ts'
export { operationNames, operations } from './operations.ts'
export type { BulkAct, Chosen, RosterLayout, RosterQuestion } from './roster-question.ts'
export type * from './views.ts'
export { fromWire, toWire } from './wire.ts'
