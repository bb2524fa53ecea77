import { Button, Drawer, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useUnsaved } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useCloseQuestion } from '#renderer/components/use-close-question.ts'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { PlanRule } from '#shared/domain/plan/rule-pack.ts'
import type { Plan, Task } from '#shared/domain/plan/types.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { withOneMoreTask } from './plan-rows.ts'
import { TaskFields } from './task-fields.tsx'

interface PlanPanelProps {
  readonly plan: Plan
  readonly rule: PlanRule
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** A plan with its tasks, edited beside the table. */
export function PlanPanel({ plan: before, rule, onClose, onSaved }: PlanPanelProps) {
  const [plan, setPlan] = useState(before)
  const [asked, setAsked] = useState(false)
  const save = useAct('plan.save')
  const remove = useAct('plan.remove')
  const initiations = useQuery('departments.initiations', {})
  const fresh = before.id === ''
  const dirty = plan !== before || fresh
  useUnsaved(plan !== before)

  const setTask = (at: number, task: Task) =>
    setPlan({ ...plan, tasks: plan.tasks.map((old, index) => (index === at ? task : old)) })
  const complete =
    plan.number.trim() !== '' &&
    plan.name.trim() !== '' &&
    plan.tasks.every((task) => task.number.trim() !== '' && task.name.trim() !== '')
  const store = async () => {
    setAsked(true)
    if (!complete) return
    const answer = await save.run({ plan: { ...plan, tasks: plan.tasks.map((task) => ({ ...task })) } })
    if (!answer.ok) return
    onSaved()
    onClose()
  }
  const drop = async () => {
    const answer = await remove.run({ planId: before.id })
    if (!answer.ok) return
    onSaved()
    onClose()
  }
  const close = useCloseQuestion(plan !== before, onClose)
  const taken = save.failure?.code === 'plan-number-taken' ? failureSentence(save.failure) : ''
  return (
    <Drawer
      open
      size={760}
      title={fresh ? '新增计划' : `编辑计划 ${before.number}`}
      onClose={close}
      footer={
        <div className="panel-foot">
          {!fresh && (
            <Popconfirm
              title="删除这份计划和它的任务、方案？删除后不能恢复。"
              okText="删除"
              cancelText="保留"
              onConfirm={() => void drop()}
            >
              <Button danger loading={remove.running}>
                删除计划
              </Button>
            </Popconfirm>
          )}
          <span className="spring" />
          <Button onClick={close}>关闭</Button>
          <Button type="primary" disabled={!dirty} loading={save.running} onClick={() => void store()}>
            保存计划
          </Button>
        </div>
      }
    >
      <FailureNotice failure={taken === '' ? (save.failure ?? remove.failure) : null} />
      <div className="form-columns">
        <Labelled
          label="抽查计划编号"
          refusal={taken || (asked && plan.number.trim() === '' ? '请填写编号' : '')}
        >
          <Input
            value={plan.number}
            maxLength={200}
            onChange={(event) => setPlan({ ...plan, number: event.target.value })}
          />
        </Labelled>
        <Labelled label="抽查计划名称" refusal={asked && plan.name.trim() === '' ? '请填写名称' : ''}>
          <Input
            value={plan.name}
            maxLength={200}
            onChange={(event) => setPlan({ ...plan, name: event.target.value })}
          />
        </Labelled>
      </div>
      {plan.tasks.map((task, at) => (
        <TaskFields
          // eslint-disable-next-line react/no-array-index-key -- new tasks have no identity until saved
          key={`${task.id}-${at}`}
          task={task}
          scope={plan.scope}
          initiations={initiations.value ?? []}
          rule={rule}
          year={plan.year}
          asked={asked}
          onChange={(changed) => setTask(at, changed)}
          {...(plan.tasks.length > 1
            ? { onRemove: () => setPlan({ ...plan, tasks: plan.tasks.filter((_, index) => index !== at) }) }
            : {})}
        />
      ))}
      <Button onClick={() => setPlan(withOneMoreTask(plan))}>再加一项任务</Button>
    </Drawer>
  )
}
