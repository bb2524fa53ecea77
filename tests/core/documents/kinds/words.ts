/** Fields that people type or that rosters bring: whatever stands in them, the paper must hold. */
const typed = new Set([
  'address',
  'addressees',
  'authority',
  'bases',
  'basis',
  'bureau',
  'clerk',
  'contact',
  'content',
  'copies',
  'department',
  'departments',
  'detail',
  'finding',
  'handling',
  'industry',
  'inspector',
  'issuer',
  'item',
  'items',
  'itemsText',
  'lead',
  'legalBasis',
  'legalRepresentative',
  'materials',
  'measure',
  'meetings',
  'method',
  'methods',
  'name',
  'organ',
  'organs',
  'outcome',
  'owner',
  'papers',
  'partners',
  'planName',
  'points',
  'ownPoints',
  'problem',
  'problems',
  'publication',
  'reason',
  'remark',
  'results',
  'schemes',
  'scopeText',
  'signing',
  'site',
  'subject',
  'target',
  'targets',
  'taskName',
  'team',
  'to',
  'trainings',
  'unit',
  'who',
  'winner',
])

/** A copy of the facts with that word in each field that people type; empty ones stay for the pen. */
export function withWord<Facts>(facts: Facts, word: string): Facts {
  // The copy has the shape of what it was made of: only texts are put in the place of texts.
  return replaced(facts, word, false) as Facts
}

function replaced(value: unknown, word: string, isTyped: boolean): unknown {
  if (typeof value === 'string') return isTyped && value !== '' && !isDay(value) ? word : value
  if (Array.isArray(value)) return value.map((one) => replaced(one, word, isTyped))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, replaced(part, word, typed.has(name))]),
  )
}

const isDay = (text: string) => /^\d{4}-\d{2}(-\d{2})?$/.test(text)
