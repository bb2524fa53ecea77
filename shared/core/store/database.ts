import type { Kysely, Transaction } from 'kysely'
import type { AccountTables } from './tables/accounts.ts'
import type { ArchiveTables } from './tables/archive.ts'
import type { DispatchTables } from './tables/dispatch.ts'
import type { DrawTables } from './tables/draw.ts'
import type { FollowUpTables } from './tables/follow-ups.ts'
import type { InspectionTables } from './tables/inspections.ts'
import type { OfficeTables } from './tables/office.ts'
import type { PlanTables } from './tables/plan.ts'
import type { PublicationTables } from './tables/publications.ts'
import type { ReportTables } from './tables/reports.ts'
import type { ResultTables } from './tables/results.ts'
import type { RosterTables } from './tables/rosters.ts'

export type * from './tables/accounts.ts'
export type * from './tables/archive.ts'
export type * from './tables/dispatch.ts'
export type * from './tables/draw.ts'
export type * from './tables/follow-ups.ts'
export type * from './tables/inspections.ts'
export type * from './tables/office.ts'
export type * from './tables/plan.ts'
export type * from './tables/publications.ts'
export type * from './tables/reports.ts'
export type * from './tables/results.ts'
export type * from './tables/rosters.ts'

/** The rows as they lie in the file; only the store's own modules know them. */
export interface Database
  extends
    OfficeTables,
    RosterTables,
    InspectionTables,
    PlanTables,
    DrawTables,
    DispatchTables,
    ResultTables,
    ReportTables,
    PublicationTables,
    FollowUpTables,
    ArchiveTables,
    AccountTables {}

export type Db = Kysely<Database>
/** Inside a transaction only this exists: using the outer handle there would wait for ever. */
export type Tx = Transaction<Database>
