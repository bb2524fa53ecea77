import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { usePack } from '#renderer/api/use-pack.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { planRule } from '#shared/domain/plan/rule-pack.ts'
import type { Plan, PlanScope } from '#shared/domain/plan/types.ts'
import { planScopeWords } from '#shared/text/draw-words.ts'
import { PlanPanel } from './plan-panel.tsx'
import { PlanTable } from './plan-table.tsx'

const scopes = ['internal', 'joint'] as const satisfies readonly PlanScope[]

/** The year's two tables, in the columns of the annexes. */
export function PlanPage() {
  const { year } = useOffice()
  const [scope, setScope] = useState<PlanScope>('internal')
  const [edited, setEdited] = useState<Plan | null>(null)
  const pack = usePack()
  const plans = useQuery('plan.list', { year })
  const propose = useAct('plan.propose')
  const make = useAct('documents.makePlan')
  const of = (wanted: PlanScope) => (plans.value ?? []).filter((plan) => plan.scope === wanted)

  const start = async () => {
    const answer = await propose.run({ year, scope })
    if (answer.ok) setEdited(answer.value)
  }
  const print = async () => {
    const answer = await make.run({ year, scope })
    if (answer.ok) go(hrefOf(['documents']))
  }
  return (
    <Page
      title={`${year}年度抽查工作计划`}
      actions={
        <>
          <Button onClick={() => go(hrefOf(['plan', 'year']))}>年度目标与进度</Button>
          <Button disabled={of(scope).length === 0} loading={make.running} onClick={() => void print()}>
            生成计划表文书
          </Button>
          <Button type="primary" loading={propose.running} onClick={() => void start()}>
            新增{planScopeWords[scope]}计划
          </Button>
        </>
      }
    >
      <Tabs
        activeKey={scope}
        onChange={(key) => setScope(key === 'joint' ? 'joint' : 'internal')}
        items={scopes.map((key) => ({ key, label: `${planScopeWords[key]} ${of(key).length}` }))}
      />
      <FailureNotice
        failure={plans.failure ?? propose.failure ?? make.failure ?? pack.failure}
        onRetry={plans.reload}
      />
      {make.running && <Wait doing="正在生成计划表" progress={make.progress} onCancel={make.cancel} />}
      {plans.loading && <Wait doing="正在读取计划" />}
      {pack.value !== null && plans.value !== null && (
        <PlanTable rule={planRule(pack.value, scope)} plans={of(scope)} onEdit={setEdited} />
      )}
      {edited !== null && pack.value !== null && (
        <PlanPanel
          key={`${edited.id}${edited.number}`}
          plan={edited}
          rule={planRule(pack.value, edited.scope)}
          onClose={() => setEdited(null)}
          onSaved={plans.reload}
        />
      )}
    </Page>
  )
}
