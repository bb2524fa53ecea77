import { useState } from 'react'
import { usePack } from '#renderer/api/use-pack.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { IfMay } from '#renderer/components/if-may.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { PlanImport } from './import/plan-import.tsx'
import { PlanYear } from './plan-year.tsx'

/** The year's two tables, in the columns of the annexes. */
export function PlanPage() {
  const { year } = useOffice()
  const [importing, setImporting] = useState(false)
  const pack = usePack()
  const plans = useQuery('plan.list', { year })
  const internal = useQuery('plan.editions', { year, scope: 'internal' })
  const joint = useQuery('plan.editions', { year, scope: 'joint' })
  const editions =
    internal.value === null || joint.value === null ? null : { internal: internal.value, joint: joint.value }
  const reload = () => {
    plans.reload()
    internal.reload()
    joint.reload()
  }
  if (importing && pack.value !== null) {
    return (
      <Page title="导入计划表">
        <IfMay act="plan.confirmImport">
          <PlanImport
            pack={pack.value}
            year={year}
            isPublished={[...(internal.value ?? []), ...(joint.value ?? [])].length > 0}
            onClose={() => setImporting(false)}
            onDone={() => {
              reload()
              setImporting(false)
            }}
          />
        </IfMay>
      </Page>
    )
  }
  const failure = plans.failure ?? pack.failure ?? internal.failure ?? joint.failure
  if (plans.value === null || pack.value === null || editions === null) {
    return (
      <Page title={`${year}年度抽查工作计划`}>
        <FailureNotice failure={failure} onRetry={reload} />
        {failure === null && <Wait doing="正在读取计划" />}
      </Page>
    )
  }
  // Another answer of the core is another sheet: nothing that was typed on an older one is laid over it.
  const state = JSON.stringify(plans.value.map(({ id, version }) => [id, version]))
  return (
    <PlanYear
      key={`${year} ${pack.value.id} ${state} ${editions.internal.length} ${editions.joint.length}`}
      year={year}
      pack={pack.value}
      saved={plans.value}
      editions={editions}
      failure={failure}
      onImport={() => setImporting(true)}
      onReload={reload}
    />
  )
}
