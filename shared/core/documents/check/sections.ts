import type {
  Furniture,
  PageSide,
  ParagraphFacts,
  SectionFacts,
} from '#shared/domain/documents/conformance/facts.ts'
import { childOf, childrenOf, isOn, numberOf, valueOf, type Node } from './xml-tree.ts'

/** Headers and footers by the relationship that names them. */
export type Named = ReadonlyMap<string, readonly ParagraphFacts[]>

const sides = { odd: 'default', even: 'even', first: 'first' } as const
const begins = ['nextPage', 'continuous', 'evenPage', 'oddPage', 'nextColumn'] as const

/** Section properties (17.6.17) in their order; what a section does not say of its furniture it has from the one before. */
export function sectionFacts(ends: readonly Node[], named: Named): readonly SectionFacts[] {
  const inherited: Record<'header' | 'footer', Furniture> = { header: bare, footer: bare }
  return ends.map((end, index) => {
    for (const kind of ['header', 'footer'] as const)
      inherited[kind] = sidesOf(end, kind, inherited[kind], named)
    const { header, footer } = inherited
    return {
      ...pageOf(end),
      number: index + 1,
      footers: footer,
      headers: header,
    }
  })
}

const bare: Furniture = { odd: [], even: [], first: [] }

function sidesOf(end: Node, kind: 'header' | 'footer', before: Furniture, named: Named): Furniture {
  const own = (side: PageSide) => {
    const reference = childrenOf(end, `${kind}Reference`).find(
      (one) => (valueOf(one, 'type') ?? 'default') === sides[side],
    )
    return reference === undefined ? before[side] : (named.get(valueOf(reference, 'id') ?? '') ?? [])
  }
  return { odd: own('odd'), even: own('even'), first: own('first') }
}

function pageOf(end: Node): Omit<SectionFacts, 'number' | 'footers' | 'headers'> {
  const size = childOf(end, 'pgSz')
  const margins = childOf(end, 'pgMar')
  const length = (name: string) => numberOf(margins, name) ?? 0
  const type = valueOf(childOf(end, 'type')) ?? 'nextPage'
  return {
    // Letter is what Word takes where a section says nothing (17.6.13).
    width: numberOf(size, 'w') ?? 12_240,
    height: numberOf(size, 'h') ?? 15_840,
    turned: valueOf(size, 'orient') === 'landscape',
    top: length('top'),
    bottom: length('bottom'),
    left: length('left') + length('gutter'),
    right: length('right'),
    footerDistance: length('footer'),
    grid: gridOf(childOf(end, 'docGrid')),
    startsAt: numberOf(childOf(end, 'pgNumType'), 'start'),
    begins: begins.find((known) => known === type) ?? 'nextPage',
    firstPageApart: isOn(childOf(end, 'titlePg')),
  }
}

function gridOf(grid: Node | undefined): SectionFacts['grid'] {
  const type = valueOf(grid, 'type') ?? 'default'
  const kind = type === 'lines' ? 'lines' : type === 'default' ? 'none' : 'characters'
  return {
    kind,
    pitch: numberOf(grid, 'linePitch') ?? 0,
    characterSpace: kind === 'characters' ? (numberOf(grid, 'charSpace') ?? 0) : 0,
  }
}
