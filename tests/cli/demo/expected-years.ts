import { expect } from 'vitest'
import { figureKeys } from '#shared/domain/plan/rule-figures.ts'
import type { FigureKey } from '#shared/domain/plan/rule-figures.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { figureChecks } from './figures-held.ts'
import type { HeldYear } from './held-year.ts'
import { holdYear } from './held-year.ts'

type Scope = 'internal' | 'joint'
type TableKey<Key> = Key extends `internal.${infer Name}` ? Name : never

const table = (scope: Scope, ...names: readonly TableKey<FigureKey>[]): readonly FigureKey[] =>
  names.map((name) => `${scope}.${name}` as const)

const numbers = ['planNumber', 'planName', 'serialDigits', 'taskNumber', 'taskSerialDigits'] as const

/** Inspections, results, deadlines and archives come after a draw; complaints and leads are no draw. */
const afterTheDraw: readonly FigureKey[] = [
  'leadsDrawnTargeted',
  'casesNotDrawn',
  'confirmation',
  'publication',
  'carriedOutReport',
  'monthlyReportDay',
  'monthlyReportTitle',
  'archiveDue',
  'retention',
  'rosterUpdate',
  'resultsWithoutProblem',
  'methods',
  'handlingWords',
  'refusalGrounds',
  'statisticsTitle',
  'supervisionFile',
  'inspectionFile',
]

export interface Expected {
  readonly pack: string
  readonly draws: number
  /** Every figure of the source that the year shows */
  readonly held: readonly FigureKey[]
  /** What the source's own year has no occasion for: 曹妃甸 and 偃师 name words for tasks that no plan of theirs has */
  readonly noOccasion: readonly FigureKey[]
}

/** What each demo is expected to show. */
export const years: readonly Expected[] = [
  {
    pack: 'ningjin',
    draws: 2,
    held: [
      ...table('internal', 'tableTitle', 'hasSealLine', ...numbers, 'initiatorWord', 'partnerWord'),
      ...table('internal', 'targetedWord', 'ratioText', 'notes'),
      ...table('joint', 'tableTitle', 'hasSealLine', ...numbers, 'initiatorWord', 'partnerWord'),
      ...table('joint', 'targetedWord', 'ratioText', 'hasRemark'),
      'enterpriseShare',
      'groupShares',
      'publicationRate',
      'internalDraws',
    ],
    noOccasion: [],
  },
  {
    pack: 'caofeidian',
    draws: 2,
    held: [
      ...table('internal', 'tableTitle', 'subtitle', ...numbers, 'taskName', 'initiatorWord', 'partnerWord'),
      ...table('internal', 'targetedWord', 'ratioText', 'notes'),
      ...table('joint', 'tableTitle', ...numbers, 'taskName', 'initiatorWord', 'partnerWord'),
      ...table('joint', 'targetedWord', 'ratioText', 'notes'),
      'enterpriseShare',
      'itemShare',
      'internalDraws',
      'jointDraws',
      'inspectorsPerTarget',
      'focusTags',
    ],
    noOccasion: ['internal.untargetedWord', 'joint.untargetedWord'],
  },
  {
    pack: 'qinhuangdao',
    draws: 5,
    held: [
      ...table('internal', 'tableTitle', ...numbers, 'taskName', 'initiatorWord', 'partnerWord'),
      ...table('internal', 'targetedWord', 'ratioText'),
      'enterpriseShare',
      'creditRatioRange',
      'creditGradedShare',
      'jointShare',
      'publicationRate',
    ],
    noOccasion: [],
  },
  {
    pack: 'qinghe',
    draws: 1,
    held: [...table('joint', 'taskName', 'ratioText'), 'inspectorsPerTarget'],
    noOccasion: [],
  },
  {
    pack: 'yanshi',
    draws: 3,
    held: [
      ...table('internal', 'initiatorWord', 'partnerWord', 'targetedWord', 'untargetedWord'),
      'groupShares',
      'itemShare',
      'untargetedByRegion',
      'fullTags',
      'focusTags',
      'keyUnitTags',
      'yearlyCap',
      'capExemptIndustries',
      'capExemptTags',
    ],
    noOccasion: ['joint.targetedWord', 'joint.untargetedWord'],
  },
]

/** Figures that stand in the source itself, not start values of the program. */
function statedBySource({ figures }: RulePack): readonly FigureKey[] {
  return figureKeys.filter((key) => {
    const figure = figures[key]
    const entries = figure === null ? [] : 'clause' in figure ? [figure] : figure
    return entries.some(({ clause }) => clause !== '')
  })
}

/** Holds a demo's year and holds it against its source's figures. */
export async function holdToFigures(expected: Expected): Promise<HeldYear> {
  const year = await holdYear(expected.pack)
  expect({ code: year.code, complaints: year.complaints }).toEqual({ code: 0, complaints: [] })
  expect(year.draws.map(({ state }) => state)).toEqual(Array(expected.draws).fill('finished'))
  const verified = year.said.filter((line) => line.includes('核验包经本程序核验通过'))
  expect(verified).toHaveLength(expected.draws)

  const later = afterTheDraw.filter((key) => statedBySource(year.pack).includes(key))
  expect([...expected.held, ...expected.noOccasion, ...later].toSorted()).toEqual(
    [...statedBySource(year.pack)].toSorted(),
  )
  expect(expected.held.filter((key) => figureChecks[key] === undefined)).toEqual([])
  for (const key of expected.held) figureChecks[key]?.(year)
  return year
}
