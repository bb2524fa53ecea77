import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import type { OverviewView } from '#shared/contract/index.ts'
import type { OverviewChart } from '#shared/domain/report/overview.ts'
import { chartWords, pictureTitle } from '#shared/text/overview-words.ts'
import { drawingOf, pictureOf, pngOf } from './chart-picture.ts'
import { chartWorkbook } from './chart-workbook.ts'
import { ChartSvg } from './chart-svg.tsx'
import { ChartTable } from './chart-table.tsx'
import type { Opens } from './shapes.ts'

interface ChartCardProps {
  readonly chart: OverviewChart
  readonly view: OverviewView
  readonly onOpen: (opens: Opens) => void
}

/** A picture with the table behind it, each to be saved. */
export function ChartCard({ chart, view, onOpen }: ChartCardProps) {
  const [asTable, setAsTable] = useState(false)
  const write = useAct('records.workbook')
  const { title, empty, source } = chartWords[chart]
  const own = view.charts.find((one) => one.chart === chart)
  const drawing = drawingOf(chart, view)
  const save = async (format: string) => {
    const picture = pictureOf(chart, view)
    const name = pictureTitle(chart, view)
    if (format === 'xlsx' && own !== undefined) {
      const made = await write.run(chartWorkbook(chart, view))
      if (made.ok) saveBytes(made.value)
    }
    if (picture === null) return
    if (format === 'svg') saveBytes({ name: `${name}.svg`, bytes: new TextEncoder().encode(picture.svg) })
    if (format === 'png') saveBytes({ name: `${name}.png`, bytes: await pngOf(picture) })
  }
  const isWide = chart === 'tasks'
  return (
    <section className={`card chart-card ${isWide ? 'chart-wide' : ''}`} aria-label={title}>
      <div className="chart-head">
        <h2>{title}</h2>
        {drawing !== null && (
          <>
            <Button type="text" size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {asTable ? '看图' : '看表'}
            </Button>
            <Dropdown trigger={['click']} menu={{ items: formats, onClick: ({ key }) => void save(key) }}>
              <Button type="text" size="small" loading={write.running} aria-label={`导出${title}`}>
                导出
              </Button>
            </Dropdown>
          </>
        )}
      </div>
      <FailureNotice failure={write.failure} />
      {drawing === null || own === undefined ? (
        <EmptyPlace>{empty}</EmptyPlace>
      ) : (
        <>
          {asTable ? (
            <ChartTable own={own} onOpen={onOpen} />
          ) : (
            <ChartSvg
              drawing={drawing}
              label={`${title}，${own.bars.length}行；数字见“看表”`}
              onOpen={onOpen}
            />
          )}
          <p className="hint chart-source">{source}</p>
        </>
      )}
    </section>
  )
}

const formats = [
  { key: 'png', label: '图片（.png）' },
  { key: 'svg', label: '矢量图（.svg）' },
  { key: 'xlsx', label: '表格（.xlsx）' },
]
