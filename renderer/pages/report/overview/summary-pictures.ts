import type { OverviewView } from '#shared/contract/index.ts'
import type { OverviewChart } from '#shared/domain/report/overview.ts'
import { pictureOf, pngOf } from './chart-picture.ts'

/** Which pictures a year's summary shows, in this order */
const inSummary: readonly OverviewChart[] = [
  'tasks',
  'results',
  'regions',
  'industries',
  'grades',
  'problems',
  'handling',
  'followUp',
  'publication',
]

const mostWords = 4000

/** The year's pictures for its summary; what has nothing to show is left out. */
export async function summaryPictures(view: OverviewView) {
  const pictures = inSummary.flatMap((chart) => pictureOf(chart, view, 'narrow') ?? [])
  return Promise.all(
    pictures.map(async (picture) => ({
      title: picture.title,
      words: picture.words.slice(0, mostWords),
      png: await pngOf(picture),
    })),
  )
}
