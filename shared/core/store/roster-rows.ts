import { sql } from 'kysely'
import type { Kept } from '#shared/contract/index.ts'
import type {
  Expert,
  Inspector,
  Item,
  RosterName,
  RosterRecord,
  Target,
} from '#shared/domain/rosters/types.ts'
import type { Database, ExpertRow, InspectorRow, ItemRow, TargetRow } from './database.ts'

/** The only place that knows how a record lies in its row. */
export interface RowCodec<Name extends RosterName> {
  readonly table: keyof Database
  readonly toRow: (record: RosterRecord[Name]) => Readonly<Record<string, string | number>>
  readonly toRecord: (row: never) => RosterRecord[Name]
  /** field → column, for filters and for counting values */
  readonly plain: Readonly<Record<string, string>>
  /** field → column that holds a JSON array */
  readonly lists: Readonly<Record<string, string>>
}

const list = (value: readonly string[]) => JSON.stringify(value)
const fromList = (text: string): readonly string[] => JSON.parse(text) as string[]
const fromExtra = (text: string): Readonly<Record<string, string>> =>
  JSON.parse(text) as Record<string, string>

const targets: RowCodec<'targets'> = {
  table: 'target',
  toRow: (target: Target) => ({
    id: target.id,
    name: target.name,
    type: target.type,
    industry: target.industry,
    region: target.region,
    address: target.address,
    legal_representative: target.legalRepresentative,
    contact: target.contact,
    phone: target.phone,
    status: target.status,
    credit_scale: target.creditRisk.scale,
    credit_grade: target.creditRisk.grade,
    credit_as_of: target.creditRisk.asOf,
    credit_source: target.creditRisk.source,
    licence: target.licence,
    licence_expires: target.licenceExpires,
    last_inspected: target.lastInspected,
    tags: list(target.tags),
    established_on: target.establishedOn,
    business_scope: target.businessScope,
    registrar: target.registrar,
    jurisdiction: target.jurisdiction,
    extra: JSON.stringify(target.extra),
  }),
  toRecord: (row: TargetRow) => ({
    id: row.id,
    name: row.name,
    type: row.type,
    industry: row.industry,
    region: row.region,
    address: row.address,
    legalRepresentative: row.legal_representative,
    contact: row.contact,
    phone: row.phone,
    status: row.status,
    creditRisk: {
      scale: row.credit_scale,
      grade: row.credit_grade,
      asOf: row.credit_as_of,
      source: row.credit_source,
    },
    licence: row.licence,
    licenceExpires: row.licence_expires,
    lastInspected: row.last_visit > row.last_inspected ? row.last_visit : row.last_inspected,
    tags: fromList(row.tags),
    establishedOn: row.established_on,
    businessScope: row.business_scope,
    registrar: row.registrar,
    jurisdiction: row.jurisdiction,
    extra: fromExtra(row.extra),
  }),
  plain: {
    type: 'type',
    industry: 'industry',
    region: 'region',
    status: 'status',
    grade: 'credit_grade',
    creditScale: 'credit_scale',
    jurisdiction: 'jurisdiction',
  },
  lists: { tags: 'tags' },
}

const inspectors: RowCodec<'inspectors'> = {
  table: 'inspector',
  toRow: (inspector: Inspector) => ({
    id: inspector.id,
    name: inspector.name,
    department: inspector.department,
    unit: inspector.unit,
    certificate_expires: inspector.certificateExpires,
    specialties: list(inspector.specialties),
    item_scope: list(inspector.itemScope),
    phone: inspector.phone,
    can_lead: inspector.canLead ? 1 : 0,
    in_post: inspector.inPost ? 1 : 0,
    duty: inspector.duty,
    extra: JSON.stringify(inspector.extra),
  }),
  toRecord: (row: InspectorRow) => ({
    id: row.id,
    name: row.name,
    department: row.department,
    unit: row.unit,
    certificateExpires: row.certificate_expires,
    specialties: fromList(row.specialties),
    itemScope: fromList(row.item_scope),
    phone: row.phone,
    canLead: row.can_lead === 1,
    inPost: row.in_post === 1,
    duty: row.duty,
    extra: fromExtra(row.extra),
  }),
  plain: { department: 'department', unit: 'unit' },
  lists: { specialties: 'specialties', itemScope: 'item_scope' },
}

const experts: RowCodec<'experts'> = {
  table: 'expert',
  toRow: (expert: Expert) => ({
    id: expert.id,
    name: expert.name,
    field: expert.field,
    organisation: expert.organisation,
    phone: expert.phone,
    available: expert.available ? 1 : 0,
    extra: JSON.stringify(expert.extra),
  }),
  toRecord: (row: ExpertRow) => ({
    id: row.id,
    name: row.name,
    field: row.field,
    organisation: row.organisation,
    phone: row.phone,
    available: row.available === 1,
    extra: fromExtra(row.extra),
  }),
  plain: { field: 'field', organisation: 'organisation' },
  lists: {},
}

const items: RowCodec<'items'> = {
  table: 'item',
  toRow: (item: Item) => ({
    id: item.id,
    name: item.name,
    category: item.category,
    legal_basis: item.legalBasis,
    body: item.body,
    content: item.content,
    method: item.method,
    applies_to: item.appliesTo,
    industries: list(item.industries),
    specialties: list(item.specialties),
    department: item.department,
    points: list(item.points),
    own_points: list(item.ownPoints),
    extra: JSON.stringify(item.extra),
  }),
  toRecord: (row: ItemRow) => ({
    id: row.id,
    name: row.name,
    category: row.category,
    legalBasis: row.legal_basis,
    body: row.body,
    content: row.content,
    method: row.method,
    appliesTo: row.applies_to,
    industries: fromList(row.industries),
    specialties: fromList(row.specialties),
    department: row.department,
    points: fromList(row.points),
    ownPoints: fromList(row.own_points),
    extra: fromExtra(row.extra),
  }),
  plain: { department: 'department', category: 'category' },
  lists: { industries: 'industries', specialties: 'specialties' },
}

export const rowCodecs: { readonly [Name in RosterName]: RowCodec<Name> } = {
  targets,
  inspectors,
  experts,
  items,
}

/** What every roster's row has besides its record */
export interface KeptRow {
  readonly revision: number
  readonly retired_reason: string
}

/** The roster's own table. */
export const tableOf = (roster: RosterName) => sql.table(rowCodecs[roster].table)

export function recordOf<Name extends RosterName>(roster: Name, row: KeptRow): RosterRecord[Name] {
  // The row came out of the codec's own table.
  return rowCodecs[roster].toRecord(row as never)
}

export function toKept<Name extends RosterName>(roster: Name, row: KeptRow): Kept<RosterRecord[Name]> {
  return { record: recordOf(roster, row), revision: row.revision, retired: row.retired_reason !== '' }
}
