import type { Kysely } from 'kysely'
import * as office from './001-office.ts'
import * as rosterChanges from './002-roster-changes.ts'
import * as vocabularies from './003-vocabularies.ts'
import * as inspections from './004-inspections.ts'
import * as holidays from './005-holidays.ts'
import * as packs from './006-rule-packs.ts'
import * as listViews from './007-list-views.ts'
import * as planVersions from './008-plan-versions.ts'
import * as leadRegister from './009-lead-register.ts'
import * as templates from './010-templates.ts'
import * as replacements from './011-replacements.ts'
import * as guardsOfDraws from './012-guards-of-draws.ts'
import * as documentNumbers from './013-document-numbers.ts'
import * as drawIndexes from './014-draw-indexes.ts'
import * as dispatch from './015-dispatch.ts'
import * as results from './016-results.ts'
import * as followUps from './017-follow-ups.ts'
import * as publication from './018-publication.ts'
import * as reports from './019-reports.ts'
import * as archive from './020-archive.ts'
import * as accounts from './021-accounts.ts'
import * as ledgerKinds from './022-ledger-kinds.ts'

export interface Migration {
  readonly number: number
  readonly triggers: readonly string[]
  readonly up: (tx: Kysely<unknown>) => Promise<void>
}

/** In their order; a released one is frozen. */
export const migrations: readonly Migration[] = [
  office,
  rosterChanges,
  vocabularies,
  inspections,
  holidays,
  packs,
  listViews,
  planVersions,
  leadRegister,
  templates,
  replacements,
  guardsOfDraws,
  documentNumbers,
  drawIndexes,
  dispatch,
  results,
  followUps,
  publication,
  reports,
  archive,
  accounts,
  ledgerKinds,
]
