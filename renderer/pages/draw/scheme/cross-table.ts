import type { PoolView } from '#shared/contract/index.ts'

interface CrossTable {
  readonly classes: readonly string[]
  readonly regions: readonly string[]
  readonly countOf: (className: string, region: string) => number
  readonly totalOf: (region: string) => number
}

/** Cells of class × region as a table; regions with most targets first. */
export function crossTable(cells: PoolView['cells']): CrossTable {
  const counts = new Map(
    cells.map((cell) => [`${cell.class}\t${cell.region}`, cell.eligible + cell.mandatory]),
  )
  const classes = [...new Set(cells.map((cell) => cell.class))].toSorted()
  const countOf = (className: string, region: string) => counts.get(`${className}\t${region}`) ?? 0
  const totalOf = (region: string) => classes.reduce((sum, name) => sum + countOf(name, region), 0)
  const regions = [...new Set(cells.map((cell) => cell.region))].toSorted(
    (one, other) => totalOf(other) - totalOf(one) || one.localeCompare(other, 'zh-CN'),
  )
  return { classes, regions, countOf, totalOf }
}
