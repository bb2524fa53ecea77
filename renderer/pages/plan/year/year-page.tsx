import { Button } from 'antd'
import { usePack } from '#renderer/api/use-pack.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { ComplianceMeter } from './compliance-meter.tsx'
import { Timeline } from './timeline.tsx'

/** How far the year has come: the rules' targets, and the tasks over its months (requirements B3, B4). */
export function YearPage() {
  const { year } = useOffice()
  const pack = usePack()
  const compliance = useQuery('plan.compliance', { year })
  const timeline = useQuery('plan.timeline', { year })
  return (
    <Page
      title={`${year}年度目标与进度`}
      lead="随计划、方案和抽取随时更新"
      actions={
        <>
          <Button onClick={() => window.print()}>打印</Button>
          <Button onClick={() => go(hrefOf(['plan']))}>回到计划表</Button>
        </>
      }
    >
      <FailureNotice
        failure={compliance.failure ?? timeline.failure ?? pack.failure}
        onRetry={compliance.reload}
      />
      {compliance.loading && compliance.value === null && <Wait doing="正在统计本年度的抽查" />}
      {compliance.value !== null && pack.value !== null && (
        <ComplianceMeter view={compliance.value} pack={pack.value} />
      )}
      {timeline.value !== null && <Timeline view={timeline.value} />}
    </Page>
  )
}
