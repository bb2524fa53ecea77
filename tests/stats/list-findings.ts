import { drawExperts } from '#shared/domain/draw/expert-draw.ts'
import { drawItems } from '#shared/domain/draw/item-draw.ts'
import { seedsOf, sha256 } from './county.ts'
import { rule, type Finding } from './findings.ts'
import { inclusion } from './target-findings.ts'

const groups = ['虚构县应急管理局', '虚构县消防救援大队'] as const
const itemsEach = 17
/** The first two of every group are taken in full */
const mandatory = 2
const items = groups.flatMap((group, at) =>
  Array.from({ length: itemsEach }, (_, item) => ({
    id: `SX${at}${String(item).padStart(2, '0')}`,
    status: item < mandatory ? ('M' as const) : ('E' as const),
    group,
    name: `虚构事项${item}`,
  })),
)
const experts = Array.from({ length: 13 }, (_, at) => ({
  id: `ZJ${String(at).padStart(2, '0')}`,
  status: at === 12 ? ('X:出差' as const) : ('E' as const),
  field: '化工',
  name: `虚构专家${at}`,
}))

/** Items and experts: the same rule of tickets under labels of their own. */
export function listFindings(base: string, draws: number): readonly Finding[] {
  const drawnItems = groups.map((): number[][] => [])
  const drawnExperts: number[][] = []
  let full = 0
  for (const seed of seedsOf(base, 'lists', draws)) {
    const source = { sha256, seed, draw: 'XG-2024-001' }
    for (const { group, mandatory: taken, drawn } of drawItems(source, items, { p: 1, q: 2 })) {
      const own = drawnItems[groups.findIndex((one) => one === group)]
      own?.push(drawn.map(({ id }) => Number(id.slice(3)) - mandatory))
      full += taken.length
    }
    const [field] = drawExperts(source, experts, new Map([['化工', 4]]))
    drawnExperts.push((field?.drawn ?? []).map(({ id }) => Number(id.slice(2))))
  }
  // ⌈17 ÷ 2⌉ of a group, its mandatory ones counted in.
  const share = Math.ceil(itemsEach / 2) - mandatory
  const isRight = drawnItems.every((own) => own.every(({ length }) => length === share))
  return [
    rule('items: at least half of each group', `${share} + ${mandatory} each`, isRight),
    rule('items: mandatory ones always', `${full}`, full === draws * groups.length * mandatory),
    inclusion(
      'items: every other one equally often',
      drawnItems.map((own) => ({ size: itemsEach - mandatory, draws: own })),
    ),
    inclusion('experts: everyone available equally often', [{ size: 12, draws: drawnExperts }]),
  ]
}
