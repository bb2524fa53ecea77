import type { VocabularyName } from '#shared/domain/rosters/vocabulary.ts'
import type { Conditions, Place, Scheme, SchemeDepartment } from './scheme.ts'

/** The scheme as it reads when rosters write `to` for `from`; the scheme itself where it names no such word. */
export function renamedInScheme(scheme: Scheme, name: VocabularyName, from: string, to: string): Scheme {
  const renamed = renamers[name](scheme, (words) => swapped(words, from, to), from, to)
  return JSON.stringify(renamed) === JSON.stringify(scheme) ? scheme : renamed
}

type Swap = (words: readonly string[]) => readonly string[]
type Renamer = (scheme: Scheme, swap: Swap, from: string, to: string) => Scheme

const within = (scheme: Scheme, part: Partial<Conditions>): Scheme => ({
  ...scheme,
  conditions: { ...scheme.conditions, ...part },
})
const asItIs: Renamer = (scheme) => scheme

const renamers: Readonly<Record<VocabularyName, Renamer>> = {
  regions: (scheme, swap) => within(scheme, { regions: swap(scheme.conditions.regions) }),
  types: (scheme, swap) => within(scheme, { types: swap(scheme.conditions.types) }),
  tags: (scheme, swap) => ({
    ...within(scheme, { tags: swap(scheme.conditions.tags) }),
    fullTags: swap(scheme.fullTags),
    focusTags: swap(scheme.focusTags),
    exemptions: scheme.exemptions.map((one) => ({ ...one, tags: swap(one.tags) })),
  }),
  industries: (scheme, swap, from, to) => ({
    ...within(scheme, { industries: swap(scheme.conditions.industries) }),
    quotas: scheme.classBy === 'industry' ? renamedQuotas(scheme, from, to) : scheme.quotas,
    departments: scheme.departments.map((one) =>
      withPlaces(one, (place) => (place.kind === from ? { ...place, kind: to } : place)),
    ),
  }),
  specialties: (scheme, _swap, from, to) => ({
    ...scheme,
    departments: scheme.departments.map((one) =>
      withPlaces(one, (place) => (place.specialty === from ? { ...place, specialty: to } : place)),
    ),
  }),
  statuses: asItIs,
  scales: (scheme, _swap, from, to) =>
    scheme.conditions.scale === from ? within(scheme, { scale: to }) : scheme,
}

function swapped(words: readonly string[], from: string, to: string): readonly string[] {
  return [...new Set(words.map((word) => (word === from ? to : word)))]
}

/** A class has one quota: where both words had one, that of `to` stays. */
function renamedQuotas(scheme: Scheme, from: string, to: string): Scheme['quotas'] {
  const both = scheme.quotas.some((quota) => quota.class === to)
  return scheme.quotas.flatMap((quota) =>
    quota.class !== from ? [quota] : both ? [] : [{ ...quota, class: to }],
  )
}

/** A place stands once for a kind (draw-protocol.md §2): of two that become one the first stays. */
function withPlaces(department: SchemeDepartment, change: (place: Place) => Place): SchemeDepartment {
  const known = new Set<string>()
  const places = department.places.map(change).filter(({ kind, place }) => {
    const key = `${place} ${kind}`
    return known.has(key) ? false : known.add(key)
  })
  return { ...department, places }
}
