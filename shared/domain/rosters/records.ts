import type { RosterFields } from './fields.ts'
import type { Expert, Inspector, Item, RosterName, RosterRecord, Target } from './types.ts'
import { flagIn, textIn, wordsIn, type Values } from './values.ts'

function toTarget(values: Values): Target {
  const text = (field: string): string => textIn(values, field)
  return {
    id: text('id'),
    name: text('name'),
    type: text('type'),
    industry: text('industry'),
    region: text('region'),
    address: text('address'),
    legalRepresentative: text('legalRepresentative'),
    contact: text('contact'),
    phone: text('phone'),
    status: text('status'),
    creditRisk: {
      scale: text('creditScale'),
      grade: text('creditGrade'),
      asOf: text('creditAsOf'),
      source: text('creditSource'),
    },
    licence: text('licence'),
    licenceExpires: text('licenceExpires'),
    lastInspected: text('lastInspected'),
    tags: wordsIn(values, 'tags'),
    establishedOn: text('establishedOn'),
    businessScope: text('businessScope'),
    registrar: text('registrar'),
    jurisdiction: text('jurisdiction'),
    extra: values.extra,
  }
}

function toInspector(values: Values): Inspector {
  return {
    id: textIn(values, 'id'),
    name: textIn(values, 'name'),
    department: textIn(values, 'department'),
    unit: textIn(values, 'unit'),
    certificateExpires: textIn(values, 'certificateExpires'),
    specialties: wordsIn(values, 'specialties'),
    itemScope: wordsIn(values, 'itemScope'),
    phone: textIn(values, 'phone'),
    canLead: flagIn(values, 'canLead'),
    inPost: flagIn(values, 'inPost'),
    duty: textIn(values, 'duty'),
    extra: values.extra,
  }
}

function toExpert(values: Values): Expert {
  return {
    id: textIn(values, 'id'),
    name: textIn(values, 'name'),
    field: textIn(values, 'field'),
    organisation: textIn(values, 'organisation'),
    phone: textIn(values, 'phone'),
    available: flagIn(values, 'available'),
    extra: values.extra,
  }
}

function toItem(values: Values): Item {
  return {
    id: textIn(values, 'id'),
    name: textIn(values, 'name'),
    category: textIn(values, 'category'),
    legalBasis: textIn(values, 'legalBasis'),
    body: textIn(values, 'body'),
    content: textIn(values, 'content'),
    method: textIn(values, 'method'),
    appliesTo: textIn(values, 'appliesTo'),
    industries: wordsIn(values, 'industries'),
    specialties: wordsIn(values, 'specialties'),
    department: textIn(values, 'department'),
    points: wordsIn(values, 'points'),
    ownPoints: wordsIn(values, 'ownPoints'),
    extra: values.extra,
  }
}

const builders: { readonly [Name in RosterName]: (values: Values) => RosterRecord[Name] } = {
  targets: toTarget,
  inspectors: toInspector,
  experts: toExpert,
  items: toItem,
}

/** The record of a row whose outcome is `new`, `changed` or `unchanged`. */
export function toRecord<Name extends RosterName>(roster: Name, values: Values): RosterRecord[Name] {
  return builders[roster](values)
}

/** A record as a row of its roster: the inverse of `toRecord`. */
export function toValues(record: Target | Inspector | Expert | Item): Values {
  if ('creditRisk' in record) return { fields: targetFields(record), extra: record.extra }
  const { extra, ...fields } = record
  return { fields, extra }
}

/** Spelt out: of a hundred thousand targets, objects made by spreading take twice the memory. */
function targetFields(target: Target): RosterFields['targets'] {
  return {
    id: target.id,
    name: target.name,
    type: target.type,
    industry: target.industry,
    region: target.region,
    address: target.address,
    legalRepresentative: target.legalRepresentative,
    contact: target.contact,
    phone: target.phone,
    status: target.status,
    creditScale: target.creditRisk.scale,
    creditGrade: target.creditRisk.grade,
    creditAsOf: target.creditRisk.asOf,
    creditSource: target.creditRisk.source,
    licence: target.licence,
    licenceExpires: target.licenceExpires,
    lastInspected: target.lastInspected,
    tags: target.tags,
    establishedOn: target.establishedOn,
    businessScope: target.businessScope,
    registrar: target.registrar,
    jurisdiction: target.jurisdiction,
  }
}
