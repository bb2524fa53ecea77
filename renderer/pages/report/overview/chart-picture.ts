import type { OverviewView } from '#shared/contract/index.ts'
import type { OverviewChart } from '#shared/domain/report/overview.ts'
import { pictureTitle, pictureWords, sourceLine } from '#shared/text/overview-words.ts'
import { barDrawing } from './bar-drawing.ts'
import type { Drawing } from './shapes.ts'
import { framed, svgText } from './svg-text.ts'
import type { TimelineSize } from './timeline-drawing.ts'
import { timelineDrawing } from './timeline-drawing.ts'

/** A picture of the year; null: there is nothing to draw. */
export function drawingOf(
  chart: OverviewChart,
  view: OverviewView,
  size: TimelineSize = 'wide',
): Drawing | null {
  if (chart === 'tasks') return view.tasks.length === 0 ? null : timelineDrawing(view, size)
  const own = view.charts.find((one) => one.chart === chart)
  const isEmpty = own?.bars.every(({ figures }) => figures.every(({ count }) => count === 0)) ?? true
  return own === undefined || isEmpty ? null : barDrawing(own)
}

export interface Picture {
  readonly chart: OverviewChart
  readonly title: string
  /** The same for who cannot see it */
  readonly words: string
  readonly svg: string
  /** Of the SVG, in its own units */
  readonly width: number
  readonly height: number
}

/** With its title, source and date in it; null: there is nothing to draw. */
export function pictureOf(
  chart: OverviewChart,
  view: OverviewView,
  size: TimelineSize = 'wide',
): Picture | null {
  const drawing = drawingOf(chart, view, size)
  if (drawing === null) return null
  const title = pictureTitle(chart, view)
  const whole = framed(drawing, title, sourceLine(chart, view))
  const own = view.charts.find((one) => one.chart === chart)
  const words = own === undefined ? title : pictureWords(own)
  return { chart, title, words, svg: svgText(whole, title), width: whole.width, height: whole.height }
}

const scale = 2

/** The picture as a PNG of twice its size: an image of the SVG on a canvas, which the page's policy allows by `blob:`. */
export async function pngOf({ svg, width, height }: Picture): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png')
    })
    return new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))
  } finally {
    URL.revokeObjectURL(address)
  }
}
