import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { FollowUpCaseView } from '#shared/contract/index.ts'
import { addDays } from '#shared/domain/kernel/days.ts'
import { problemsText } from '#shared/text/follow-up-words.ts'
import { longDate } from '#shared/text/numbers.ts'
import { NumberField } from './number-field.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { usePaperNumber } from './use-paper-number.ts'

interface OrderDialogProps {
  readonly one: FollowUpCaseView
  readonly onDone: (one: FollowUpCaseView) => void
  readonly onClose: () => void
}

const usualDays = 15

/** W7 责令限期整改指令书. */
export function OrderDialog({ one, onDone, onClose }: OrderDialogProps) {
  const { status } = useOffice()
  const number = usePaperNumber(one.id, 'W7')
  const order = useAct('followUps.order')
  const [asked, setAsked] = useState(false)
  const [days, setDays] = useState<number | null>(usualDays)
  const [words, setWords] = useState({ measures: '', reviewBody: '', court: '' })
  const [who, setWho] = useState(useClerk())
  const [typed, setTyped] = useState<{ readonly contact: string; readonly phone: string } | null>(null)
  const person = typed ?? { contact: number.contact, phone: number.phone }
  const lack = lackOf(number.next !== null, words.measures, days, who)
  const entered = () => {
    setAsked(true)
    const { letterCode, next } = number
    return lack !== '' || next === null || days === null
      ? null
      : { caseId: one.id, letterCode: letterCode.trim(), number: next.number, days, who, ...words, ...person }
  }
  const look = () => {
    const input = entered()
    return input === null ? null : ({ of: 'order', ...input } as const)
  }
  const run = async () => {
    const input = entered()
    if (input === null) return
    const answer = await order.run(input)
    if (answer.ok) onDone(answer.value)
    else if (answer.failure.code === 'number-not-next') number.reload()
  }
  return (
    <PaperDialog
      title={`下达责令限期整改指令书：${one.targetName}`}
      act="签发并登记"
      running={order.running}
      failure={order.failure}
      lack={lack}
      asked={asked}
      look={look}
      onAct={() => void run()}
      onClose={onClose}
    >
      <p className="hint">
        以{one.department}的名义签发，今天起算：{problemsText(one.items)}
      </p>
      <NumberField number={number} example="例：（虚）应急责改" />
      <Labelled label="整改措施" wide>
        <Input.TextArea
          maxLength={2000}
          rows={3}
          placeholder="例：清理占用的通道，设置标识，报送整改照片"
          value={words.measures}
          onChange={(event) => setWords({ ...words, measures: event.target.value })}
        />
      </Labelled>
      <div className="form-pair">
        <Labelled
          label="整改期限（日，从今天起算）"
          hint={days === null ? '' : `${longDate(addDays(status.today, days))}前完成`}
        >
          <InputNumber
            className="full-width"
            min={1}
            max={730}
            precision={0}
            value={days}
            onChange={setDays}
          />
        </Labelled>
        <Labelled label="经办人">
          <Input maxLength={100} value={who} onChange={(event) => setWho(event.target.value)} />
        </Labelled>
      </div>
      <div className="form-pair">
        <Labelled label="行政复议机关" hint="不填的，文书上留空手写">
          <Input
            maxLength={200}
            value={words.reviewBody}
            onChange={(event) => setWords({ ...words, reviewBody: event.target.value })}
          />
        </Labelled>
        <Labelled label="行政诉讼法院" hint="不填的，文书上留空手写">
          <Input
            maxLength={200}
            value={words.court}
            onChange={(event) => setWords({ ...words, court: event.target.value })}
          />
        </Labelled>
      </div>
      <ContactFields person={person} onChange={setTyped} />
    </PaperDialog>
  )
}

function lackOf(isNumbered: boolean, measures: string, days: number | null, who: string): string {
  if (!isNumbered) return '请填写发文机关代字。'
  if (measures.trim() === '') return '请填写整改措施。'
  if (days === null) return '请填写整改期限。'
  return who.trim() === '' ? '请填写经办人。' : ''
}

interface Person {
  readonly contact: string
  readonly phone: string
}

interface ContactFieldsProps {
  readonly person: Person
  readonly onChange: (person: Person) => void
}

export function ContactFields({ person, onChange }: ContactFieldsProps) {
  return (
    <div className="form-pair">
      <Labelled label="联系人">
        <Input
          maxLength={200}
          value={person.contact}
          onChange={(event) => onChange({ ...person, contact: event.target.value })}
        />
      </Labelled>
      <Labelled label="联系电话">
        <Input
          maxLength={200}
          value={person.phone}
          onChange={(event) => onChange({ ...person, phone: event.target.value })}
        />
      </Labelled>
    </div>
  )
}
