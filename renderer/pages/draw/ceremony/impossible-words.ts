import type { DrawView, SecondPreview } from '#shared/contract/index.ts'
import { namesOf, unitsOf } from './assignment-words.ts'

type Short = SecondPreview['short'][number]
type OverCap = SecondPreview['overCap'][number]

/** Places that nobody can fill, however it is drawn: those short for the same reason in one line. */
export function impossibleLines(
  view: Pick<DrawView, 'seats'>,
  { short, overCap }: Pick<SecondPreview, 'short' | 'overCap'>,
): readonly string[] {
  const alike = Map.groupBy(short, shortWords)
  return [
    ...[...alike].map(([words, all]) => `${unitsOf(view, all)}：${words}`),
    ...overCap.map(overCapWords),
  ]
}

function shortWords({ department, places, candidates }: Short): string {
  const asked = places
    .map(({ place, specialty }) => `第 ${place} 人${specialty === '' ? '' : `（${specialty}）`}`)
    .join('、')
  const who =
    candidates.length === 0 ? '没有人可去' : `只有${namesOf(candidates)} ${candidates.length} 人可去`
  return `${department}${asked}，${who}，缺 ${places.length - candidates.length} 人`
}

function overCapWords({ department, specialty, places, inspectors, cap }: OverCap): string {
  const need = specialty === '' ? '' : `须有专长「${specialty}」的`
  const most = inspectors * cap
  return `${department}：${need}岗位 ${places} 个，可派 ${inspectors} 人，每人至多 ${cap} 户，只够 ${most} 个，缺 ${places - most} 个`
}
