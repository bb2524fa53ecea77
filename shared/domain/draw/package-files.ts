/** Files that may stand in a package beside the protocol's own; only SHA256SUMS speaks of their bytes. */
export const companionFiles: ReadonlySet<string> = new Set([
  'README.txt',
  'tickets.xlsx',
  'verify.html',
  'verify.py',
  'verify.sh',
])

export const sumsFile = 'SHA256SUMS'

const secondRoundInputs = ['5-inspectors.tsv', '5-recusals.tsv', '5-extra.tsv', '5-experts.tsv']
const secondRoundResults = ['8-teams.tsv', '8-assignment.tsv', '8-leaders.tsv', '8-experts.tsv']
const secondRoundFiles = [...secondRoundInputs, '6-plan.txt', '7-seed.txt', ...secondRoundResults]

const firstRoundInputs = ['1-frame.tsv', '1-inspectors.tsv', '1-posts.tsv', '1-items.tsv']
const firstRoundResults = ['4-targets.tsv', '4-items.tsv']
const firstRoundFiles = [...firstRoundInputs, '2-plan.txt', '3-seed.txt', ...firstRoundResults]

const laterFolder = /^(more\/[1-9][0-9]{0,8}\/)(.+)$/

/** Where a file of the protocol belongs; null: no rule knows its name. */
export interface PackagePath {
  /** Empty for the package itself, else `more/1/` … */
  readonly folder: string
  readonly isResult: boolean
  readonly round: 1 | 2
}

export function packagePath(path: string): PackagePath | null {
  const [, folder = '', name = path] = laterFolder.exec(path) ?? []
  if (secondRoundFiles.includes(name)) {
    return { folder, isResult: secondRoundResults.includes(name), round: 2 }
  }
  if (folder !== '' || !firstRoundFiles.includes(name)) return null
  return { folder, isResult: firstRoundResults.includes(name), round: 1 }
}

/** Folders that hold a second round, in the order in which they were held: '' first, then `more/1/` … */
export function secondRoundFolders(paths: Iterable<string>): readonly string[] {
  const folders = new Set<string>()
  for (const path of paths) {
    const place = packagePath(path)
    if (place?.round === 2) folders.add(place.folder)
  }
  return [...folders].toSorted((left, right) => folderNumber(left) - folderNumber(right))
}

/** 0 for the package itself, n for `more/n/` */
export function folderNumber(folder: string): number {
  return folder === '' ? 0 : Number(folder.split('/')[1])
}
