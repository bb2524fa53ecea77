import type { Table } from './table.ts'
import { isEmptyOr, isId, isMark, isPositive, isStatus, isText, isWord, isWords } from './text-rules.ts'
import { remembering } from './text-rules.ts'

/** Excluded with its reason: `X:证件过期` */
export type Excluded = `X:${string}`
/** `E` eligible, `M` taken in full */
export type Mark = 'E' | 'M' | Excluded

/** A target of the scheme's scope; `kind` is its supervised industry, may be empty. */
export interface FrameRow {
  readonly id: string
  readonly status: Mark
  readonly class: string
  readonly region: string
  readonly kind: string
  readonly name: string
}

export interface InspectorRow {
  readonly id: string
  readonly status: 'E' | Excluded
  readonly department: string
  readonly specialties: readonly string[]
  readonly name: string
}

/** Whom a target of `kind` (or `*`) needs; specialty empty: anybody of the department. */
export interface PostRow {
  readonly kind: string
  readonly department: string
  readonly place: number
  readonly specialty: string
}

export interface ItemRow {
  readonly id: string
  readonly status: Mark
  readonly group: string
  readonly name: string
}

export interface RecusalRow {
  readonly inspector: string
  readonly target: string
}

/** A helper beyond the rule of plan 1. */
export interface ExtraRow {
  readonly target: string
  readonly department: string
  readonly place: number
  readonly specialty: string
  readonly reason: string
}

export interface ExpertRow {
  readonly id: string
  readonly status: 'E' | Excluded
  readonly field: string
  readonly name: string
}

const id = { name: 'id', accepts: isId }
const name = { name: 'name', accepts: isText }
const place = { name: 'place', accepts: isPositive }
const department = { name: 'department', accepts: isWord }
const specialty = { name: 'specialty', accepts: isEmptyOr(isWord) }

export const frameTable: Table<FrameRow> = {
  unique: 1,
  columns: [
    id,
    { name: 'status', accepts: remembering(isMark) },
    { name: 'class', accepts: remembering(isWord) },
    { name: 'region', accepts: remembering(isWord) },
    { name: 'kind', accepts: remembering(isEmptyOr(isWord)) },
    name,
  ],
  toRow: ([id = '', status = '', group = '', region = '', kind = '', name = '']) => ({
    id,
    status: status as Mark,
    class: group,
    region,
    kind,
    name,
  }),
  toFields: (row) => [row.id, row.status, row.class, row.region, row.kind, row.name],
}

export const inspectorTable: Table<InspectorRow> = {
  unique: 1,
  columns: [
    id,
    { name: 'status', accepts: isStatus },
    department,
    { name: 'specialties', accepts: isEmptyOr(isWords) },
    name,
  ],
  toRow: ([id = '', status = '', department = '', specialties = '', name = '']) => ({
    id,
    status: status as InspectorRow['status'],
    department,
    specialties: specialties === '' ? [] : specialties.split(','),
    name,
  }),
  toFields: (row) => [row.id, row.status, row.department, row.specialties.join(','), row.name],
}

export const postTable: Table<PostRow> = {
  unique: 3,
  columns: [{ name: 'kind', accepts: isWord }, department, place, specialty],
  toRow: ([kind = '', department = '', place = '', specialty = '']) => ({
    kind,
    department,
    place: Number(place),
    specialty,
  }),
  toFields: (row) => [row.kind, row.department, String(row.place), row.specialty],
}

export const itemTable: Table<ItemRow> = {
  unique: 1,
  columns: [id, { name: 'status', accepts: isMark }, { name: 'group', accepts: isWord }, name],
  toRow: ([id = '', status = '', group = '', name = '']) => ({ id, status: status as Mark, group, name }),
  toFields: (row) => [row.id, row.status, row.group, row.name],
}

export const recusalTable: Table<RecusalRow> = {
  unique: 2,
  columns: [
    { name: 'inspector', accepts: isId },
    { name: 'target', accepts: isId },
  ],
  toRow: ([inspector = '', target = '']) => ({ inspector, target }),
  toFields: (row) => [row.inspector, row.target],
}

export const extraTable: Table<ExtraRow> = {
  unique: 3,
  columns: [
    { name: 'target', accepts: isId },
    department,
    place,
    specialty,
    { name: 'reason', accepts: isText },
  ],
  toRow: ([target = '', department = '', place = '', specialty = '', reason = '']) => ({
    target,
    department,
    place: Number(place),
    specialty,
    reason,
  }),
  toFields: (row) => [row.target, row.department, String(row.place), row.specialty, row.reason],
}

export const expertTable: Table<ExpertRow> = {
  unique: 1,
  columns: [id, { name: 'status', accepts: isStatus }, { name: 'field', accepts: isWord }, name],
  toRow: ([id = '', status = '', field = '', name = '']) => ({
    id,
    status: status as ExpertRow['status'],
    field,
    name,
  }),
  toFields: (row) => [row.id, row.status, row.field, row.name],
}
