import { Button, Input, Segmented } from 'antd'
import { Labelled } from '#renderer/components/labelled.tsx'
import { monthsOfPeriod } from '#shared/domain/plan/period.ts'
import type { Initiation } from '#shared/contract/index.ts'
import type { PlanRule } from '#shared/domain/plan/rule-pack.ts'
import { agreedPartners, partnersNotAgreed } from '#shared/domain/plan/parties.ts'
import type { PlanScope, Task } from '#shared/domain/plan/types.ts'
import { longMonth } from '#shared/text/numbers.ts'

interface TaskFieldsProps {
  readonly task: Task
  readonly scope: PlanScope
  readonly initiations: readonly Initiation[]
  readonly rule: PlanRule
  readonly year: number
  readonly asked: boolean
  readonly onChange: (task: Task) => void
  readonly onRemove?: () => void
}

/** One row of the table as fields. */
export function TaskFields({
  task,
  scope,
  initiations,
  rule,
  year,
  asked,
  onChange,
  onRemove,
}: TaskFieldsProps) {
  const set = (part: Partial<Task>) => onChange({ ...task, ...part })
  const empty = (text: string, what: string) => (asked && text.trim() === '' ? `请填写${what}` : '')
  const agreed = agreedPartners(initiations, scope, task.initiator)
  const months =
    task.startMonth === '' ? '' : `按${longMonth(task.startMonth)}至${longMonth(task.endMonth)}提醒`
  return (
    <fieldset className="inner-fields">
      <legend>
        任务 {task.number}
        {onRemove !== undefined && (
          <Button type="link" size="small" danger onClick={onRemove}>
            去掉
          </Button>
        )}
      </legend>
      <div className="form-columns">
        <Labelled label="抽查任务编号" refusal={empty(task.number, '任务编号')}>
          <Input
            value={task.number}
            maxLength={200}
            onChange={(event) => set({ number: event.target.value })}
          />
        </Labelled>
        <Labelled label="抽查任务名称" refusal={empty(task.name, '任务名称')}>
          <Input value={task.name} maxLength={200} onChange={(event) => set({ name: event.target.value })} />
        </Labelled>
        <Labelled label="抽查类型" hint={`表中印作「${task.selectionText}」`}>
          <Segmented<Task['selection']>
            value={task.selection}
            onChange={(selection) =>
              set({
                selection,
                selectionText: selection === 'targeted' ? rule.targetedWord : rule.untargetedWord,
              })
            }
            options={[
              { value: 'targeted', label: '定向' },
              { value: 'untargeted', label: '不定向' },
            ]}
          />
        </Labelled>
        <Labelled label="抽查比例" hint="照单位的说法写，例：5%（运用企业信用风险分级分类开展）">
          <Input value={task.ratioText} onChange={(event) => set({ ratioText: event.target.value })} />
        </Labelled>
        <Labelled label="抽查事项" wide>
          <Input.TextArea
            rows={1}
            value={task.itemsText}
            onChange={(event) => set({ itemsText: event.target.value })}
          />
        </Labelled>
        <Labelled label="抽查对象范围" wide>
          <Input value={task.scopeText} onChange={(event) => set({ scopeText: event.target.value })} />
        </Labelled>
        <Labelled label={`发起${rule.initiatorWord}`}>
          <Input value={task.initiator} onChange={(event) => set({ initiator: event.target.value })} />
        </Labelled>
        <Labelled label={`联合${rule.partnerWord}`} hint={partnerHint(agreed, task.partners)}>
          <Input value={task.partners} onChange={(event) => set({ partners: event.target.value })} />
        </Labelled>
        <Labelled
          label="抽查时间"
          hint={months}
          refusal={
            asked && task.periodText !== '' && task.startMonth === '' ? '必须填到月份，例：5月-6月' : ''
          }
        >
          <Input
            value={task.periodText}
            placeholder="例：5月-6月"
            onChange={(event) =>
              set({ periodText: event.target.value, ...monthsOfPeriod(event.target.value, year) })
            }
          />
        </Labelled>
        {rule.hasRemark && (
          <Labelled label="备注">
            <Input value={task.remark} onChange={(event) => set({ remark: event.target.value })} />
          </Labelled>
        )}
      </div>
    </fieldset>
  )
}

/** What the office has set under 名录·部门; it advises and forbids nothing. */
function partnerHint(agreed: readonly string[] | null, partners: string): string {
  if (agreed === null) return ''
  const others = partnersNotAgreed(agreed, partners)
  const said = `名录中设定可联合：${agreed.join('、')}`
  return others.length === 0 ? said : `${said}。「${others.join('、')}」不在其中，请核对。`
}
