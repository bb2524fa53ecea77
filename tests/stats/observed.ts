import { frame, seedsOf, type Balance, type TargetLottery } from './county.ts'

/** Many draws of the same county. */
export interface Observed {
  readonly draws: number
  /** Per class: its targets' places in the roster are 0, 1, 2 …; per draw those that won */
  readonly winners: ReadonlyMap<string, readonly (readonly number[])[]>
  /** How many different results there were */
  readonly outcomes: number
}

const members = Map.groupBy(frame, (row) => row.class)
const placeOf = new Map([...members.values()].flatMap((rows) => rows.map(({ id }, at) => [id, at] as const)))

/** class → its targets' regions, by place in the roster */
export const regionsOf: ReadonlyMap<string, readonly string[]> = new Map(
  [...members].map(([name, rows]) => [name, rows.map(({ region }) => region)]),
)

export function observe(lottery: TargetLottery, base: string, draws: number, balance: Balance): Observed {
  const winners = new Map<string, number[][]>([...members.keys()].map((name) => [name, []]))
  const outcomes = new Set<string>()
  for (const seed of seedsOf(base, `targets ${balance}`, draws)) {
    const drawn = lottery(seed, frame, balance)
    const text: string[] = []
    for (const [name, all] of winners) {
      const places = (drawn.get(name) ?? []).map((id) => placeOf.get(id) ?? -1)
      all.push(places)
      text.push(places.toSorted((left, right) => left - right).join())
    }
    outcomes.add(text.join(' '))
  }
  return { draws, winners, outcomes: outcomes.size }
}
