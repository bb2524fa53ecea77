import { Button } from 'antd'
import { useMemo } from 'react'
import type { PaperPreview } from '#shared/contract/index.ts'
import { standInSentence } from '#shared/text/preview-words.ts'
import { standIns } from './stand-ins.ts'

interface PreviewBarProps {
  readonly preview: PaperPreview
  readonly pages: number
  readonly current: number
  readonly zoom: number
  readonly onZoom: (zoom: number) => void
}

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const

/** Pages, zoom, and the fonts that stand in for those that this machine lacks. */
export function PreviewBar({ preview, pages, current, zoom, onZoom }: PreviewBarProps) {
  const { look } = preview
  const lacking = useMemo(() => standIns(look), [look])
  const smaller = steps.findLast((step) => step < zoom)
  const larger = steps.find((step) => step > zoom)
  return (
    <div className="preview-bar">
      <span>
        第 {current + 1} 页，共 {pages} 页
      </span>
      <span className="preview-zoom">
        <Button
          size="small"
          aria-label="缩小"
          disabled={smaller === undefined}
          onClick={() => onZoom(smaller ?? zoom)}
        >
          －
        </Button>
        <span>{Math.round(zoom * 100)}%</span>
        <Button
          size="small"
          aria-label="放大"
          disabled={larger === undefined}
          onClick={() => onZoom(larger ?? zoom)}
        >
          ＋
        </Button>
      </span>
      <span>{standInSentence(lacking)}</span>
    </div>
  )
}
