import { isInvented } from '#shared/domain/rosters/invented.ts'

type Drawn = 'targets' | 'inspectors' | 'experts'

/** Frozen files that say who takes part: id first, name last in every line (draw-protocol.md §§2, 3). */
const files: Readonly<Record<string, Drawn>> = {
  '1-frame.tsv': 'targets',
  '1-inspectors.tsv': 'inspectors',
  '5-inspectors.tsv': 'inspectors',
  '5-experts.tsv': 'experts',
}

const mostNamed = 3

/**
 * A rehearsal can be repeated until it pleases: a real roster is never drawn in one, or somebody might show the result that he liked.
 * Asked of the very files that are about to be committed, whatever the rosters or the scheme say; null: all of them are invented.
 */
export function realRoster(committed: ReadonlyMap<string, string>) {
  for (const [path, text] of committed) {
    const roster = files[path.split('/').at(-1) ?? '']
    if (roster === undefined) continue
    const real = text
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([id = '']) => id !== '' && !isInvented(roster, id))
    if (real.length === 0) continue
    const names = real.slice(0, mostNamed).map((fields) => fields.at(-1) ?? '')
    return { code: 'roster-not-invented', roster, count: real.length, names } as const
  }
  return null
}
