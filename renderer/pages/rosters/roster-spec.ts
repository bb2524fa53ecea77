import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'

export type FieldKind =
  | 'id'
  | 'certificate'
  | 'word'
  | 'text'
  | 'long'
  | 'date'
  | 'words'
  | 'flag'
  | 'risk'
  | 'lines'
  | 'department'

type Fields<Name extends RosterName> = readonly {
  readonly field: Exclude<keyof RosterRecord[Name], 'extra'> & string
  readonly kind: FieldKind
}[]

/** The fields of each roster's form, in the order a clerk knows them. `id`, `certificate` and `word` must be filled. */
export const formFields: { readonly [Name in RosterName]: Fields<Name> } = {
  targets: [
    { field: 'name', kind: 'word' },
    { field: 'id', kind: 'id' },
    { field: 'type', kind: 'text' },
    { field: 'status', kind: 'text' },
    { field: 'industry', kind: 'text' },
    { field: 'region', kind: 'text' },
    { field: 'address', kind: 'text' },
    { field: 'legalRepresentative', kind: 'text' },
    { field: 'contact', kind: 'text' },
    { field: 'phone', kind: 'text' },
    { field: 'creditRisk', kind: 'risk' },
    { field: 'tags', kind: 'words' },
    { field: 'licence', kind: 'text' },
    { field: 'licenceExpires', kind: 'date' },
    { field: 'lastInspected', kind: 'date' },
    { field: 'establishedOn', kind: 'date' },
    { field: 'registrar', kind: 'text' },
    { field: 'jurisdiction', kind: 'text' },
    { field: 'businessScope', kind: 'long' },
  ],
  inspectors: [
    { field: 'name', kind: 'word' },
    { field: 'id', kind: 'certificate' },
    { field: 'department', kind: 'department' },
    { field: 'unit', kind: 'text' },
    { field: 'certificateExpires', kind: 'date' },
    { field: 'specialties', kind: 'words' },
    { field: 'itemScope', kind: 'words' },
    { field: 'phone', kind: 'text' },
    { field: 'duty', kind: 'text' },
    { field: 'canLead', kind: 'flag' },
    { field: 'inPost', kind: 'flag' },
  ],
  experts: [
    { field: 'name', kind: 'word' },
    { field: 'id', kind: 'id' },
    { field: 'field', kind: 'word' },
    { field: 'organisation', kind: 'text' },
    { field: 'phone', kind: 'text' },
    { field: 'available', kind: 'flag' },
  ],
  items: [
    { field: 'name', kind: 'word' },
    { field: 'id', kind: 'id' },
    { field: 'department', kind: 'department' },
    { field: 'category', kind: 'text' },
    { field: 'body', kind: 'text' },
    { field: 'method', kind: 'text' },
    { field: 'appliesTo', kind: 'text' },
    { field: 'industries', kind: 'words' },
    { field: 'specialties', kind: 'words' },
    { field: 'legalBasis', kind: 'long' },
    { field: 'content', kind: 'long' },
    { field: 'points', kind: 'lines' },
    { field: 'ownPoints', kind: 'lines' },
  ],
}

const noCreditRisk = { scale: '', grade: '', asOf: '', source: '' }

/** A new record, everything not known yet. */
export const emptyRecords: RosterRecord = {
  targets: {
    id: '',
    name: '',
    type: '',
    industry: '',
    region: '',
    address: '',
    legalRepresentative: '',
    contact: '',
    phone: '',
    status: '存续',
    creditRisk: noCreditRisk,
    licence: '',
    licenceExpires: '',
    lastInspected: '',
    tags: [],
    establishedOn: '',
    businessScope: '',
    registrar: '',
    jurisdiction: '',
    extra: {},
  },
  inspectors: {
    id: '',
    name: '',
    department: '',
    unit: '',
    certificateExpires: '',
    specialties: [],
    itemScope: [],
    phone: '',
    canLead: false,
    inPost: true,
    duty: '',
    extra: {},
  },
  experts: { id: '', name: '', field: '', organisation: '', phone: '', available: true, extra: {} },
  items: {
    id: '',
    name: '',
    category: '一般',
    legalBasis: '',
    body: '',
    content: '',
    method: '',
    appliesTo: '',
    industries: [],
    specialties: [],
    department: '',
    points: [],
    ownPoints: [],
    extra: {},
  },
}
