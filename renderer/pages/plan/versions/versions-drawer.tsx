import { Drawer, Select } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { PlanVersionView } from '#shared/contract/index.ts'
import { planChanges } from '#shared/domain/plan/plan-changes.ts'
import type { PlanRule } from '#shared/domain/plan/rule-pack.ts'
import { longTime } from '#shared/text/numbers.ts'
import { ChangeList } from './change-list.tsx'

interface VersionsDrawerProps {
  readonly rule: PlanRule
  readonly planId: string
  readonly onClose: () => void
}

/** Every state a plan was saved in, what each save changed, and any two of them side by side. */
export function VersionsDrawer({ rule, planId, onClose }: VersionsDrawerProps) {
  const versions = useQuery('plan.versions', { planId })
  const all = versions.value ?? []
  return (
    <Drawer open size={640} title={`计划 ${all[0]?.plan.number ?? ''} 历次版本`} onClose={onClose}>
      <FailureNotice failure={versions.failure} onRetry={versions.reload} />
      {versions.loading && <Wait doing="正在读取版本" />}
      {all.length > 2 && <Comparison rule={rule} versions={all} />}
      {all.map((version) => (
        <section key={version.version} className="plan-version">
          <h3>第{version.version}次保存</h3>
          <p className="hint">{savedSentence(version)}</p>
          <ChangeList rule={rule} changes={version.changes} />
        </section>
      ))}
    </Drawer>
  )
}

function savedSentence({ at, actor, reason }: PlanVersionView): string {
  if (at === '') return '保存历次版本之前就有的内容'
  return `${longTime(at)}　${actor}${reason === '' ? '' : `　理由：${reason}`}`
}

function Comparison({
  rule,
  versions,
}: {
  readonly rule: PlanRule
  readonly versions: readonly PlanVersionView[]
}) {
  const [from, setFrom] = useState(versions.at(-1)?.version ?? 1)
  const [to, setTo] = useState(versions[0]?.version ?? 1)
  const planOf = (wanted: number) => versions.find(({ version }) => version === wanted)?.plan
  const [before, after] = [planOf(from), planOf(to)]
  const changes = before === undefined || after === undefined ? [] : planChanges(before, after)
  const options = versions.map(({ version }) => ({ value: version, label: `第${version}次保存` }))
  return (
    <section className="plan-version">
      <h3>比较</h3>
      <div className="toolbar">
        <Select aria-label="从" options={options} value={from} onChange={setFrom} />
        <span>到</span>
        <Select aria-label="到" options={options} value={to} onChange={setTo} />
      </div>
      {changes.length === 0 ? (
        <p className="hint">两次内容相同。</p>
      ) : (
        <ChangeList rule={rule} changes={changes} />
      )}
    </section>
  )
}
