/** What the operations answer, step by step. */
export type * from './views/common.ts'
export type * from './views/documents.ts'
export type * from './views/draw.ts'
export type * from './views/office.ts'
export type * from './views/plan.ts'
export type * from './views/records.ts'
export type * from './views/rosters.ts'
