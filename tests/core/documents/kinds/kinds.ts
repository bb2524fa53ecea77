import type { DocumentKind } from '#shared/contract/index.ts'
import { drawKinds } from './draw-kinds.ts'
import type { Kind } from './kind.ts'
import { formKinds, officialKinds } from './letter-kinds.ts'
import { dispatchBooks, listTables, planTables } from './table-kinds.ts'

/** Every kind of document that the office issues: a new one has no place here until it has a sample. */
export const kinds: Readonly<Record<DocumentKind, Kind>> = {
  ...planTables,
  ...listTables,
  ...dispatchBooks,
  ...drawKinds,
  ...officialKinds,
  ...formKinds,
}
