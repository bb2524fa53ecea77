import {
  baseOf,
  formsOf,
  isOfOtherCounty,
  literal,
  shortCounty,
  withoutCounty,
  withoutSeat,
} from './region-forms.ts'
import { isNear, townWord } from './region-words.ts'

/** One 乡镇/街道 of the office's own vocabulary; `aliases` are old names and misspellings (候口乡 for 侯口乡). */
export interface Region {
  readonly name: string
  readonly aliases: readonly string[]
}

export interface RegionFinder {
  /** The region that this cell of a column of regions names: by name, alias, 宁晋县凤凰镇, 凤凰镇人民政府 or 凤凰 */
  readonly named: (word: string) => string | undefined
  /** All regions an address names, each once, in the order of their places; several: nobody but a clerk can say */
  readonly within: (address: string) => readonly string[]
  /** What an address that names no known region says instead, and the known ones it is one sign away from. Never taken unasked. */
  readonly near: (address: string) => NearRegion | undefined
  readonly isEmpty: boolean
}

export interface NearRegion {
  /** As the address has it: 候口乡 */
  readonly word: string
  /** 侯口乡; empty where no known region is near */
  readonly regions: readonly string[]
}

/** `county`: the office's own (宁晋县); an address of another county names none of its regions. */
export function regionFinder(regions: readonly Region[], county = ''): RegionFinder {
  const names = namesOf(regions, county)
  const bases = basesOf(regions)
  const anywhere = patternOf([...names.keys()])
  const beginning = beginningOf(county)
  const within = (address: string): readonly string[] => {
    if (names.size === 0 || isOfOtherCounty(address, county)) return []
    const found = [...address.matchAll(anywhere)]
    // 大凤凰镇 and 东河渠镇 are other places; but 「凤凰镇与侯口乡交界」 names two.
    if (!found.some(({ index }) => beginning.test(address.slice(0, index)))) return []
    return [...new Set(found.map(([form]) => names.get(form) ?? form))]
  }
  return {
    isEmpty: names.size === 0,
    within,
    named: (word) => {
      const bare = withoutSeat(withoutCounty(word, county))
      return names.get(word) ?? names.get(bare) ?? bases.get(bare)
    },
    near: (address) => {
      if (isOfOtherCounty(address, county)) return undefined
      const word = townWord(address, county)
      if (word === undefined) return undefined
      const known = [...names].filter(([form]) => isNear(form, word)).map(([, name]) => name)
      return { word, regions: [...new Set(known)] }
    },
  }
}

function namesOf(regions: readonly Region[], county: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { name, aliases } of regions) {
    for (const alias of aliases) for (const form of formsOf(alias)) names.set(form, name)
  }
  // A name is never an alias of another region, whatever the vocabulary says; nor is a way of writing it.
  for (const { name } of regions) {
    for (const form of [...formsOf(name), ...formsOf(withoutCounty(name, county))]) names.set(form, name)
  }
  for (const { name } of regions) names.set(name, name)
  names.delete('')
  return names
}

/** 凤凰 → 凤凰镇, where one region only is called so. */
function basesOf(regions: readonly Region[]): ReadonlyMap<string, string> {
  const byBase = Map.groupBy(regions, ({ name }) => baseOf(name))
  const only = [...byBase].flatMap(([base, [first, ...more]]) =>
    base === '' || first === undefined || more.length > 0 ? [] : [[base, first.name] as const],
  )
  return new Map(only)
}

/**
 * The longest name first, and not where it goes on as a road: 凤凰镇路, 凤凰街 + 道路北. After an alias without 镇 or 乡 any sign of a
 * village or a building makes it another name.
 */
function patternOf(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((one, other) => other.length - one.length)
  const alternatives = longestFirst.map((name) => literal(name) + (isWhole.test(name) ? noRoad : noOtherName))
  return new RegExp(alternatives.join('|'), 'gu')
}

/** What an address has said where a place's name can begin. */
function beginningOf(county: string): RegExp {
  const own = county === '' ? '' : `|${literal(county)}城?|${literal(shortCounty(county))}`
  return new RegExp(String.raw`(?:^|[^\p{Script=Han}]|[省市县区旗盟州镇乡]|街道|办事处|县城${own})$`, 'u')
}

const isWhole = /(?:[镇乡区场]|街道|办事处|街道办|街办)$/
const noRoad = '(?!大?[路街巷](?!道办)|大道)'
const noOtherName = '(?!大?[路街巷道村庄桥店]|小区|花园|广场|大厦)'
