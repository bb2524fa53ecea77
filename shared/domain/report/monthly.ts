import type { CountedFacts, CountedThing } from './count.ts'
import { countOf } from './count.ts'
import type { DiaryFact, DiaryKind } from './diary.ts'
import { diaryLine } from './diary.ts'
import type { Period, PublishedFact, RecordFact, TaskFact } from './facts.ts'
import { isWithin } from './facts.ts'
import { unitOf } from './units.ts'

/** All that a unit's report of a period rests upon; kept with it, so that its numbers can be counted again as they were. */
export interface MonthlyFacts {
  readonly tasks: readonly TaskFact[]
  readonly records: readonly RecordFact[]
  readonly published: readonly PublishedFact[]
  readonly diary: readonly DiaryFact[]
}

/** A task's row in part 4 or 5 of T3. */
export interface MonthlyRow {
  readonly taskId: string
  readonly name: string
  /** 部门名称, or 牵头部门 */
  readonly lead: string
  readonly partners: readonly string[]
  /** 检查事项数: items, each once */
  readonly items: number
  /** 检查主体数量: targets, each once (户) */
  readonly targets: number
  /** 户次 */
  readonly visits: number
  /** A line per website */
  readonly publications: readonly { readonly site: string; readonly results: number }[]
  readonly schemes: readonly string[]
}

/** T3's cells (ningjin 附件1). */
export interface MonthlyContent {
  readonly meetings: readonly string[]
  readonly papers: readonly string[]
  readonly trainings: readonly string[]
  /** 本月按年度计划开展随机抽查情况: a row per internal task */
  readonly own: readonly MonthlyRow[]
  /** 本月本级参与跨部门联合抽查情况: a row per joint task */
  readonly joint: readonly MonthlyRow[]
}

export interface Reporting {
  readonly unit: string
  readonly units: readonly string[]
  readonly bureau: string
}

/** What of everything belongs to one unit and one period. A record belongs to the day it ended, a publication to its own. */
export function monthlyFacts(
  all: MonthlyFacts,
  { unit, units, bureau }: Reporting,
  period: Period,
): MonthlyFacts {
  const tasks = all.tasks.filter(({ initiator }) => unitOf(initiator, units, bureau) === unit)
  const ids = new Set(tasks.map(({ taskId }) => taskId))
  const records = all.records.filter((one) => ids.has(one.taskId) && isWithin(one.endedOn, period))
  const published = all.published.filter((one) => ids.has(one.taskId) && isWithin(one.publishedOn, period))
  const met = new Set([...records, ...published].map(({ taskId }) => taskId))
  return {
    tasks: tasks.filter(({ taskId }) => met.has(taskId)),
    records,
    published,
    diary: all.diary.filter((entry) => entry.unit === unit && isWithin(entry.day, period)),
  }
}

/** The first day of which a unit has anything to report; empty: nothing. */
export function firstDayOf(all: MonthlyFacts, reporting: Reporting): string {
  const whole = monthlyFacts(all, reporting, { from: '', to: '9999-12-31' })
  const days = [
    ...whole.records.map(({ endedOn }) => endedOn),
    ...whole.published.map(({ publishedOn }) => publishedOn),
    ...whole.diary.map(({ day }) => day),
  ]
  return days.reduce((first, day) => (first === '' || day < first ? day : first), '')
}

/** The cells from the facts; tasks in the plan's order. */
export function monthlyContent(facts: MonthlyFacts): MonthlyContent {
  const lines = (kind: DiaryKind) =>
    facts.diary
      .filter((entry) => entry.kind === kind)
      .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
      .map(diaryLine)
  const rows = (scope: TaskFact['scope']) =>
    facts.tasks.filter((task) => task.scope === scope).map((task) => rowOf(task, facts))
  return {
    meetings: lines('meeting'),
    papers: lines('paper'),
    trainings: lines('training'),
    own: rows('internal'),
    joint: rows('joint'),
  }
}

/** The facts of one task of a report: what its row's numbers count. */
export function factsOfTask({ records, published }: MonthlyFacts, taskId: string): CountedFacts {
  const isOwn = (row: { readonly taskId: string }) => row.taskId === taskId
  return { records: records.filter(isOwn), published: published.filter(isOwn), drawn: [] }
}

function rowOf(task: TaskFact, facts: MonthlyFacts): MonthlyRow {
  const own = factsOfTask(facts, task.taskId)
  const count = (what: CountedThing) => countOf(what, own)
  const sites = Map.groupBy(own.published, ({ place }) => place)
  return {
    taskId: task.taskId,
    name: task.name,
    lead: task.initiator,
    partners: task.partners,
    items: count('items'),
    targets: count('targets'),
    visits: count('visits'),
    publications: [...sites].map(([site, results]) => ({
      site,
      results: countOf('published', { ...own, published: results }),
    })),
    schemes: task.schemes,
  }
}

/** The bureau's report: the rows and lines of all units, one after another. Each task is one unit's, so none stands twice. */
export function mergedContent(
  reports: readonly { readonly unit: string; readonly content: MonthlyContent }[],
): MonthlyContent {
  const lines = (key: 'meetings' | 'papers' | 'trainings') =>
    reports.flatMap(({ unit, content }) => content[key].map((line) => `${unit}：${line}`))
  return {
    meetings: lines('meetings'),
    papers: lines('papers'),
    trainings: lines('trainings'),
    own: reports.flatMap(({ content }) => content.own),
    joint: reports.flatMap(({ content }) => content.joint),
  }
}
