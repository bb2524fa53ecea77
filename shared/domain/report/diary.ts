import type { IsoDate } from '../kernel/days.ts'
import { dayAndMonth } from './words.ts'

/** 会议, 文件, 培训, 宣传: what T3 asks for and no record tells; 宣传 goes into the year's summary. */
export const diaryKinds = ['meeting', 'paper', 'training', 'publicity'] as const
export type DiaryKind = (typeof diaryKinds)[number]

export interface DiaryContent {
  readonly kind: DiaryKind
  readonly day: IsoDate
  /** Who did it: a unit of the bureau, a department, or the bureau itself */
  readonly unit: string
  readonly title: string
  readonly content: string
  /** 人数; null: not counted */
  readonly people: number | null
}

export interface DiaryFact extends DiaryContent {
  readonly id: string
}

/** As T3 prints it: 「5月12日 学习抽查规则（25人）」. */
export function diaryLine({ day, title, people }: DiaryContent): string {
  return `${dayAndMonth(day)} ${title}${people === null ? '' : `（${people}人）`}`
}
