import { AutoComplete, Form, Input, Radio } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { usePack } from '#renderer/api/use-pack.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { LeadView } from '#shared/contract/index.ts'
import { mayBecomeTask } from '#shared/domain/plan/leads.ts'
import type { PlanScope } from '#shared/domain/plan/types.ts'
import { planScopeWords } from '#shared/text/draw-words.ts'

interface LeadTaskProps {
  readonly lead: LeadView
  readonly onDone: (lead: LeadView) => void
  readonly onClose: () => void
}

interface Entered {
  readonly scope: PlanScope
  readonly initiator: string
  readonly periodText: string
  readonly reason?: string
}

/** 转为定向抽查任务: a plan numbered by the rule, its scheme for these targets; both can be changed there. */
export function LeadTask({ lead, onDone, onClose }: LeadTaskProps) {
  const { status } = useOffice()
  const pack = usePack()
  const departments = useQuery('departments.list', {})
  const toTask = useAct('leads.toTask')
  const finish = async ({ reason = '', ...entered }: Entered) => {
    const answer = await toTask.run({ ...entered, reason, id: lead.id, revision: lead.revision })
    if (answer.ok) onDone(answer.value)
  }
  const isForeseen = pack.value === null || mayBecomeTask(pack.value, lead.source)
  const isPublished = toTask.failure?.code === 'plan-published'
  const offered = (departments.value ?? []).flatMap(({ name, units }) => [...units, name])
  return (
    <FormDialog<Entered>
      title={`转为定向抽查任务：${lead.number}`}
      act="转为任务"
      width={560}
      running={toTask.running}
      failure={toTask.failure}
      initial={{ scope: 'internal', periodText: `${Number(status.today.slice(5, 7))}月` }}
      introduction={
        <>
          <p className="hint">
            在今年的计划表中新增一个计划，编号和名称按规则包；实施方案只抽这条线索的检查对象。之后都可以在计划和方案中修改。
          </p>
          {!isForeseen && (
            <p className="field-refusal">规则包没有把「{lead.source}」列为可转为定向抽查的线索，请核对。</p>
          )}
        </>
      }
      onFinish={finish}
      onClose={onClose}
    >
      <Form.Item name="scope" label="计划表">
        <Radio.Group
          options={(['internal', 'joint'] as const).map((value) => ({
            value,
            label: planScopeWords[value],
          }))}
        />
      </Form.Item>
      <Form.Item
        name="initiator"
        label="发起科室（部门）"
        rules={[{ required: true, whitespace: true, message: '请填写由谁发起' }]}
      >
        <AutoComplete options={[...new Set(offered)].map((value) => ({ value }))} />
      </Form.Item>
      <Form.Item
        name="periodText"
        label="抽查时间"
        rules={[{ required: true, whitespace: true, message: '请填写到月份，例：5月-6月' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      {isPublished && (
        <Form.Item name="reason" label="修改已公布计划表的理由">
          <Input maxLength={400} />
        </Form.Item>
      )}
    </FormDialog>
  )
}
