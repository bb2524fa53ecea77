import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FilesField } from '#renderer/components/files-field.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { FollowUpCaseView, InputOf, Operations } from '#shared/contract/index.ts'
import type { EventOf, FollowUpAct } from '#shared/domain/results/follow-up-events.ts'
import { isOf } from '#shared/domain/results/follow-up-events.ts'
import { followUpButtonWords } from '#shared/text/follow-up-words.ts'

type PlainAct = Exclude<FollowUpAct, 'ordered' | 'reviewed' | 'referred'>

interface PlainActDialogProps {
  readonly act: PlainAct
  readonly one: FollowUpCaseView
  readonly onDone: (one: FollowUpCaseView) => void
  readonly onClose: () => void
}

interface Entered {
  readonly day: string
  readonly who: string
  readonly told: string
  readonly dueOn: string
  readonly caseNumber: string
  readonly referral: number
  readonly filing: number
  readonly despite: string
}

/** What is to be told, and an example of it; empty: it may be left out */
const toldWords: Readonly<Record<PlainAct, readonly [label: string, example: string, needed: boolean]>> = {
  guided: ['指导内容', '例：当面讲解台账要求，提出三条建议', true],
  corrected: ['改正情况', '例：当场清理通道', false],
  extended: ['延期理由', '例：设备采购周期较长，企业书面申请', true],
  listed: ['列入情况', '例：已在公示系统办理', false],
  filed: ['立案情况', '例：涉嫌未取得许可从事经营', false],
  'filing-ended': ['办理结果', '例：罚款五千元，已缴纳', true],
  replied: ['反馈内容', '例：已受理，另行立案', true],
  'fed-back': ['反馈情况', '例：已告知日常监管科室', false],
  closed: ['处置结果', '例：已整改；已处罚', true],
  reopened: ['重新办理的理由', '例：群众反映问题反复', true],
}

/** On which day, by whom and how; with what only this act has, and the documents that prove it. */
export function PlainActDialog({ act, one, onDone, onClose }: PlainActDialogProps) {
  const { status } = useOffice()
  const clerk = useClerk()
  const record = useAct('followUps.record')
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [label, example, needed] = toldWords[act]
  const waiting = waitingOf(one)
  const run = async (entered: Entered) => {
    const { day, who, told } = entered
    const answer = await record.run({
      caseId: one.id,
      day,
      who,
      told,
      act: actOf(act, entered),
      files: [...files],
    })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <FormDialog<Entered>
      title={`${followUpButtonWords[act]}：${one.targetName}`}
      act="登记"
      width={560}
      running={record.running}
      failure={record.failure}
      initial={{
        day: status.today,
        who: clerk,
        told: '',
        dueOn: '',
        caseNumber: '',
        despite: '',
        ...firstOf('referral', waiting.referrals),
        ...firstOf('filing', waiting.filings),
      }}
      onFinish={run}
      onClose={onClose}
    >
      <OwnField act={act} waiting={waiting} />
      <Form.Item
        name="told"
        label={label}
        rules={needed ? [{ required: true, message: `请填写${label}` }] : []}
      >
        <Input.TextArea maxLength={2000} rows={3} placeholder={example} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="day" label="日期" rules={[{ required: true, message: '请填写日期' }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="who" label="经办人" rules={[{ required: true, message: '请填写经办人' }]}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <FilesField
        kind="documents"
        value={files}
        hint={act === 'corrected' ? '整改后的照片或者文件，至少一份' : '照片、文件，可以不附'}
        onChange={setFiles}
      />
    </FormDialog>
  )
}

interface Waiting {
  readonly referrals: readonly EventOf<'referred'>[]
  readonly filings: readonly EventOf<'filed'>[]
}

function waitingOf({ events }: FollowUpCaseView): Waiting {
  const answered = new Set(events.filter(isOf('replied')).map(({ facts }) => facts.referral))
  const ended = new Set(events.filter(isOf('filing-ended')).map(({ facts }) => facts.filing))
  const referrals = events.filter(isOf('referred'))
  return {
    referrals: referrals.filter(
      ({ position, document }) => !answered.has(position) && document?.withdrawn !== true,
    ),
    filings: events.filter(isOf('filed')).filter(({ position }) => !ended.has(position)),
  }
}

const firstOf = (name: 'referral' | 'filing', events: readonly { readonly position: number }[]) =>
  events[0] === undefined ? {} : { [name]: events[0].position }

function OwnField({ act, waiting }: { readonly act: PlainAct; readonly waiting: Waiting }) {
  const { referrals, filings } = waiting
  if (act === 'extended')
    return (
      <Form.Item name="dueOn" label="延长到" rules={[{ required: true, message: '请填写新的期限' }]}>
        <DateField />
      </Form.Item>
    )
  if (act === 'filed')
    return (
      <Form.Item name="caseNumber" label="立案编号" rules={[{ required: true, message: '请填写立案编号' }]}>
        <Input maxLength={100} />
      </Form.Item>
    )
  if (act === 'replied')
    return (
      <Form.Item name="referral" label="哪一次移送">
        <Select
          options={referrals.map(({ position: value, facts }) => ({
            value,
            label: `${facts.to} ${facts.number}`,
          }))}
        />
      </Form.Item>
    )
  if (act === 'filing-ended')
    return (
      <Form.Item name="filing" label="哪一件案件">
        <Select options={filings.map(({ position: value, facts }) => ({ value, label: facts.caseNumber }))} />
      </Form.Item>
    )
  const isOwed = referrals.length + filings.length > 0
  if (act === 'closed')
    return (
      <Form.Item
        name="despite"
        label={isOwed ? '不再等待反馈或者结果的理由' : '没有登记任何处置的，写明不需要处置的理由'}
      >
        <Input maxLength={400} />
      </Form.Item>
    )
  return null
}

type Facts = InputOf<Operations['followUps.record']>['act']

function actOf(act: PlainAct, { dueOn, caseNumber, referral, filing, despite }: Entered): Facts {
  switch (act) {
    case 'extended':
      return { kind: act, dueOn }
    case 'filed':
      return { kind: act, caseNumber }
    case 'filing-ended':
      return { kind: act, filing }
    case 'replied':
      return { kind: act, referral }
    case 'closed':
      return { kind: act, despite }
    case 'guided':
    case 'corrected':
    case 'listed':
    case 'fed-back':
    case 'reopened':
      return { kind: act }
  }
}
