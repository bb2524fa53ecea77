import { Input, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { FollowUpCaseView } from '#shared/contract/index.ts'
import { NumberField } from './number-field.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { usePaperNumber } from './use-paper-number.ts'

interface ReviewDialogProps {
  readonly one: FollowUpCaseView
  readonly onDone: (one: FollowUpCaseView) => void
  readonly onClose: () => void
}

type Answers = Readonly<Record<string, boolean>>

/** W10 整改复查意见书: what was put right, item by item; nothing is answered beforehand. */
export function ReviewDialog({ one, onDone, onClose }: ReviewDialogProps) {
  const { status } = useOffice()
  const number = usePaperNumber(one.id, 'W10')
  const review = useAct('followUps.review')
  const [asked, setAsked] = useState(false)
  const [done, setDone] = useState<Answers>({})
  const [day, setDay] = useState(status.today)
  const [who, setWho] = useState(useClerk())
  const [told, setTold] = useState('')
  const lack = lackOf(one, done, day, who)
  const entered = () => {
    setAsked(true)
    if (lack !== '') return null
    const { letterCode, next, contact, phone } = number
    return {
      caseId: one.id,
      numbering: next === null ? null : { letterCode: letterCode.trim(), number: next.number },
      day,
      undone: one.items.filter(({ itemId }) => done[itemId] === false).map(({ itemId }) => itemId),
      who,
      told,
      contact,
      phone,
    }
  }
  const look = () => {
    const input = entered()
    return input === null ? null : ({ of: 'review', ...input } as const)
  }
  const run = async () => {
    const input = entered()
    if (input === null) return
    const answer = await review.run(input)
    if (answer.ok) onDone(answer.value)
    else if (answer.failure.code === 'number-not-next') number.reload()
  }
  return (
    <PaperDialog
      title={`登记复查：${one.targetName}`}
      act="生成复查意见书并登记"
      running={review.running}
      failure={review.failure}
      lack={lack}
      asked={asked}
      look={look}
      onAct={() => void run()}
      onClose={onClose}
    >
      <ul className="follow-up-review">
        {one.items.map(({ itemId, itemName, finding, codes }) => (
          <li key={itemId}>
            <span>
              <strong>{itemName}</strong>：{finding === '' ? codes.join('、') : finding}
            </span>
            <Radio.Group
              aria-label={itemName}
              value={done[itemId]}
              options={[
                { value: true, label: '已整改' },
                { value: false, label: '未整改' },
              ]}
              onChange={(event) => setDone({ ...done, [itemId]: event.target.value === true })}
            />
          </li>
        ))}
      </ul>
      <Labelled label="复查情况" wide>
        <Input.TextArea
          maxLength={2000}
          rows={3}
          value={told}
          onChange={(event) => setTold(event.target.value)}
        />
      </Labelled>
      <div className="form-pair">
        <Labelled label="复查日期">
          <DateField value={day} onChange={setDay} />
        </Labelled>
        <Labelled label="经办人">
          <Input maxLength={100} value={who} onChange={(event) => setWho(event.target.value)} />
        </Labelled>
      </div>
      <NumberField number={number} example="例：（虚）应急复查" optional />
    </PaperDialog>
  )
}

function lackOf({ items }: FollowUpCaseView, done: Answers, day: string, who: string): string {
  const open = items.find(({ itemId }) => done[itemId] === undefined)
  if (open !== undefined) return `请选择「${open.itemName}」是否已经整改。`
  if (day === '') return '请填写复查日期。'
  return who.trim() === '' ? '请填写经办人。' : ''
}
