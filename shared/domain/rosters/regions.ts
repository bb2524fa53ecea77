/** One 乡镇/街道 of the office's own vocabulary; `aliases` are old names and misspellings (候口乡 for 侯口乡). */
export interface Region {
  readonly name: string
  readonly aliases: readonly string[]
}

export interface RegionFinder {
  /** The region that this word names, by its name or an alias */
  readonly named: (word: string) => string | undefined
  /** All regions an address names, each once, in the order of their places */
  readonly within: (address: string) => readonly string[]
  readonly isEmpty: boolean
}

export function regionFinder(regions: readonly Region[]): RegionFinder {
  const names = new Map<string, string>()
  for (const { name, aliases } of regions) {
    for (const alias of aliases) names.set(alias, name)
  }
  // A name is never an alias of another region, whatever the vocabulary says.
  for (const { name } of regions) names.set(name, name)
  names.delete('')
  const longestFirst = [...names.keys()].toSorted((one, other) => other.length - one.length)
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'g')
  return {
    isEmpty: names.size === 0,
    named: (word) => names.get(word),
    within: (address) =>
      names.size === 0
        ? []
        : [...new Set(Array.from(address.matchAll(pattern), ([found]) => names.get(found) ?? found))],
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}
