import type { RulePack } from './rule-pack.ts'
import { figureOf, neededFigure, wordsOf } from './rule-pack.ts'
import { partiesIn, taskParties } from './parties.ts'
import { focusClass, wholeClass } from './pool.ts'
import type { Ratio, Scheme } from './scheme.ts'
import type { Task } from './types.ts'
import type { Item } from '#shared/domain/rosters/types.ts'

/** What the office has that a proposal may name. */
export interface Surroundings {
  readonly bureau: string
  readonly industries: readonly string[]
  readonly items: readonly Pick<Item, 'id' | 'department'>[]
  /** Departments with inspectors in the roster */
  readonly departments: ReadonlySet<string>
  /** Scales that targets are graded by */
  readonly scales: readonly string[]
}

/**
 * A first scheme for a task, made from its own words and the pack: a start to edit, never drawn unseen.
 * Whatever the task's words do not say plainly stays open.
 */
export function proposeScheme(task: Task, pack: RulePack, surroundings: Surroundings): Scheme {
  const focusTags = wordsOf(pack, 'focusTags')
  const { bureau } = surroundings
  const isKnown = (party: string) => surroundings.departments.has(party)
  const named = taskParties(task).filter(isKnown)
  // A 科室, or the bureau by a shorter name: whoever it is, the bureau stands for it.
  const isOurs = !partiesIn(task.initiator).some(isKnown)
  const departments = isOurs ? [...new Set([bureau, ...named])] : named
  const places = Array.from({ length: neededFigure(pack, 'inspectorsPerTarget') }, (_, index) => ({
    kind: '*',
    place: index + 1,
    specialty: '',
  }))
  return {
    taskId: task.id,
    title: task.name,
    from: task.startMonth === '' ? '' : `${task.startMonth}-01`,
    to: task.endMonth === '' ? '' : lastDayOf(task.endMonth),
    secret: false,
    approvedBy: '',
    approvedOn: '',
    conditions: {
      industries: surroundings.industries.filter(
        (industry) => industry !== '' && task.scopeText.includes(industry),
      ),
      regions: [],
      tags: [],
      types: [],
      // With one scale only there is nothing to choose.
      scale: surroundings.scales.length === 1 ? (surroundings.scales[0] ?? '') : '',
      grades: [],
      licence: 'any',
      licenceExpiresBy: '',
      ids: [],
    },
    balance: task.selection === 'untargeted' && neededFigure(pack, 'untargetedByRegion') ? 'region' : 'none',
    classBy: 'whole',
    quotas: quotasOf(task.ratioText, focusTags.length > 0),
    floor: null,
    focusTags,
    fullTags: wordsOf(pack, 'fullTags'),
    yearlyCap: figureOf(pack, 'yearlyCap'),
    drawnSince: '',
    exemptions: [],
    takenList: null,
    itemIds: surroundings.items
      .filter(({ department }) => departments.includes(department))
      .map(({ id }) => id),
    mandatoryItemIds: [],
    itemRate: percentRatio(figureOf(pack, 'itemShare') ?? 100),
    departments: departments.map((department) => ({ department, places, teams: null })),
    loadCap: null,
    experts: [],
  }
}

/** 重点 starts with the same ratio: how much more it takes is the office's to say. */
function quotasOf(ratioText: string, hasFocus: boolean): Scheme['quotas'] {
  const rate = ratioIn(ratioText)
  if (rate === null) return []
  const quota = { kind: 'rate', rate } as const
  return [{ class: wholeClass, quota }, ...(hasFocus ? [{ class: focusClass, quota }] : [])]
}

/** 「按照信用风险等级1%-50%的抽查比例不低于3%」 promises 3%: the figure after 不低于, else the only one. */
export function ratioIn(words: string): Ratio | null {
  // Offices type full-width figures as often as not.
  const text = words.normalize('NFKC')
  const promised = /不低于\s*(\d+(?:\.\d+)?)\s*%/u.exec(text)?.[1]
  const all = [...text.matchAll(/(\d+(?:\.\d+)?)\s*%/gu)].map((match) => match[1])
  const figure = promised ?? (all.length === 1 ? all[0] : undefined)
  if (figure === undefined) return null
  const { p, q } = ratioOfDigits(figure)
  return p <= q ? { p, q } : null
}

/** 2.5 → 25/1000: exact, for a percentage of a rule pack has two decimals at most. */
export const percentRatio = (percent: number): Ratio => ratioOfDigits(String(percent))

function ratioOfDigits(figure: string): Ratio {
  const decimals = figure.split('.')[1]?.length ?? 0
  return { p: Number(figure.replace('.', '')), q: 100 * 10 ** decimals }
}

function lastDayOf(month: string): string {
  const [year = 0, index = 1] = month.split('-').map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return `${month}-${String(days[index - 1] ?? 30)}`
}
