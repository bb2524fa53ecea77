import { Segmented } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { PublicationOverview } from '#shared/contract/index.ts'
import { BatchList } from './batch-list.tsx'
import { FeedbackList } from './feedback-list.tsx'
import type { Part, PublicationFilter } from './publication-filter.ts'
import { filterOf, placeOf } from './publication-filter.ts'
import { PublicationList } from './publication-list.tsx'
import { PunctualityTable } from './punctuality-table.tsx'

const partWords: readonly { readonly value: Part; readonly label: string }[] = [
  { value: 'records', label: '待公示与已公示' },
  { value: 'batches', label: '公示批次' },
  { value: 'feedback', label: '结果反馈' },
  { value: 'punctuality', label: '按期情况' },
]

/** 公示: what is due, what is in the way, what is public, and who was told. The place is kept in the address. */
export function PublicationTab({ query }: { readonly query: URLSearchParams }) {
  const { year, reload } = useOffice()
  const filter = filterOf(query)
  const ofYear = useQuery('publication.list', { year })
  const isElsewhere =
    filter.draw !== '' &&
    ofYear.value !== null &&
    ofYear.value.draws.every(({ draw }) => draw.id !== filter.draw)
  // A line of 今天 can lead to a draw of another year.
  const ofDraw = useQuery('publication.list', isElsewhere ? { drawId: filter.draw } : null)
  const shown = isElsewhere ? ofDraw : ofYear
  if (shown.value === null) {
    return (
      <>
        <FailureNotice failure={shown.failure} onRetry={shown.reload} />
        {shown.failure === null && <Wait doing="正在读取公示情况" progress={shown.progress} />}
      </>
    )
  }
  const changed = () => {
    shown.reload()
    // 今天 counts what is due.
    reload()
  }
  return (
    <>
      <Segmented
        className="publication-parts"
        options={[...partWords]}
        value={filter.part}
        onChange={(part) => go(placeOf({ part, draw: filter.draw }))}
      />
      {shown.value.draws.length === 0 && filter.part !== 'punctuality' ? (
        <EmptyPlace>
          {year}年度还没有抽取完成的检查。抽取完成、检查结果录入并审核之后，在这里公示和反馈。
        </EmptyPlace>
      ) : (
        <Shown overview={shown.value} filter={filter} onChanged={changed} />
      )}
    </>
  )
}

interface ShownProps {
  readonly overview: PublicationOverview
  readonly filter: PublicationFilter
  readonly onChanged: () => void
}

function Shown(props: ShownProps) {
  switch (props.filter.part) {
    case 'records':
      return <PublicationList {...props} />
    case 'batches':
      return <BatchList {...props} />
    case 'feedback':
      return <FeedbackList {...props} />
    case 'punctuality':
      return <PunctualityTable />
  }
}
