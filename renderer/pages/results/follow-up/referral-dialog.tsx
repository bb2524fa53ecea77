import { Input, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { DepartmentField } from '#renderer/components/department-field.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { FollowUpCaseView } from '#shared/contract/index.ts'
import { NumberField } from './number-field.tsx'
import { ContactFields } from './order-dialog.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { usePaperNumber } from './use-paper-number.ts'

interface ReferralDialogProps {
  readonly one: FollowUpCaseView
  readonly onDone: (one: FollowUpCaseView) => void
  readonly onClose: () => void
}

const usualReason = { department: '不属于本单位职责范围', police: '涉嫌犯罪' } as const
const usualMaterials = '检查记录复印件1份'

/** W6 问题线索移送函. */
export function ReferralDialog({ one, onDone, onClose }: ReferralDialogProps) {
  const number = usePaperNumber(one.id, 'W6')
  const refer = useAct('followUps.refer')
  const [asked, setAsked] = useState(false)
  const [police, setPolice] = useState(
    one.items.some(({ handling }) => handling.some((word) => word.includes('公安'))),
  )
  const [words, setWords] = useState({
    to: '',
    reason: police ? usualReason.police : usualReason.department,
    basis: '',
    replyBy: '',
  } as Words)
  const [materials, setMaterials] = useState(usualMaterials)
  const [who, setWho] = useState(useClerk())
  const [typed, setTyped] = useState<{ readonly contact: string; readonly phone: string } | null>(null)
  const person = typed ?? { contact: number.contact, phone: number.phone }
  const lack = lackOf(number.next !== null, words, who)
  const entered = () => {
    setAsked(true)
    const { letterCode, next } = number
    if (lack !== '' || next === null) return null
    return {
      caseId: one.id,
      letterCode: letterCode.trim(),
      number: next.number,
      police,
      materials: linesOf(materials),
      who,
      ...words,
      ...person,
    }
  }
  const look = () => {
    const input = entered()
    return input === null ? null : ({ of: 'referral', ...input } as const)
  }
  const run = async () => {
    const input = entered()
    if (input === null) return
    const answer = await refer.run(input)
    if (answer.ok) onDone(answer.value)
    else if (answer.failure.code === 'number-not-next') number.reload()
  }
  const choose = (isPolice: boolean) => {
    setPolice(isPolice)
    const isUsual = Object.values(usualReason).some((usual) => usual === words.reason)
    if (isUsual) setWords({ ...words, reason: isPolice ? usualReason.police : usualReason.department })
  }
  return (
    <PaperDialog
      title={`移送问题线索：${one.targetName}`}
      act="签发移送函并登记"
      running={refer.running}
      failure={refer.failure}
      lack={lack}
      asked={asked}
      look={look}
      onAct={() => void run()}
      onClose={onClose}
    >
      <Radio.Group
        aria-label="移送给"
        value={police}
        options={[
          { value: false, label: '移送其他部门' },
          { value: true, label: '移送公安机关' },
        ]}
        onChange={(event) => choose(event.target.value === true)}
      />
      <div className="form-pair">
        <Labelled label="接收单位">
          <DepartmentField value={words.to} onChange={(to) => setWords({ ...words, to })} />
        </Labelled>
        <Labelled label="请对方在何日前反馈" hint="可以不填">
          <DateField value={words.replyBy} onChange={(replyBy) => setWords({ ...words, replyBy })} />
        </Labelled>
      </div>
      <NumberField number={number} example="例：虚应急函" />
      <div className="form-pair">
        <Labelled label="移送理由">
          <Input
            maxLength={2000}
            value={words.reason}
            onChange={(event) => setWords({ ...words, reason: event.target.value })}
          />
        </Labelled>
        <Labelled label="移送依据" hint="可以不填">
          <Input
            maxLength={200}
            value={words.basis}
            onChange={(event) => setWords({ ...words, basis: event.target.value })}
          />
        </Labelled>
      </div>
      <Labelled label="附送材料（一行一份）" wide>
        <Input.TextArea rows={3} value={materials} onChange={(event) => setMaterials(event.target.value)} />
      </Labelled>
      <ContactFields person={person} onChange={setTyped} />
      <Labelled label="经办人" wide>
        <Input maxLength={100} value={who} onChange={(event) => setWho(event.target.value)} />
      </Labelled>
    </PaperDialog>
  )
}

interface Words {
  readonly to: string
  readonly reason: string
  readonly basis: string
  readonly replyBy: string
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function lackOf(isNumbered: boolean, { to, reason }: Words, who: string): string {
  if (to.trim() === '') return '请填写接收单位。'
  if (!isNumbered) return '请填写发文机关代字。'
  if (reason.trim() === '') return '请填写移送理由。'
  return who.trim() === '' ? '请填写经办人。' : ''
}
