import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { DispatchEdition, DispatchView, Failure, OutputOf, Operations } from '#shared/contract/index.ts'
import { answerProblemText } from '#shared/text/dispatch-words.ts'

interface DispatchAnswerDialogProps {
  readonly department: string
  readonly latest: DispatchEdition
  readonly onChange: (departments: readonly DispatchView[]) => void
  readonly onClose: () => void
}

type Answer = OutputOf<Operations['dispatch.previewAnswer']>

interface Read {
  readonly file: ChosenFile
  readonly answer: Answer
}

/** 导入回执: the department's workbook is looked at row by row, and registered whole or not at all. */
export function DispatchAnswerDialog({ department, latest, onChange, onClose }: DispatchAnswerDialogProps) {
  const { status } = useOffice()
  const preview = useAct('dispatch.previewAnswer')
  const record = useAct('dispatch.recordAnswer')
  const [read, setRead] = useState<Read | null>(null)
  const [day, setDay] = useState(status.today)
  const [who, setWho] = useState('')
  const [asked, setAsked] = useState(false)
  const lack = day === '' ? '请填写收到日期。' : who.trim() === '' ? '请填写部门的填表人。' : ''
  const look = async (file: ChosenFile) => {
    setRead(null)
    record.forget()
    const answer = await preview.run({ dispatchId: latest.id, file })
    if (answer.ok) setRead({ file, answer: answer.value })
  }
  const run = async () => {
    setAsked(true)
    if (read === null || lack !== '') return
    const answer = await record.run({ dispatchId: latest.id, file: read.file, day, who: who.trim() })
    if (answer.ok) onChange(answer.value)
  }
  return (
    <Modal
      open
      className="tall-dialog"
      width={760}
      title={`导入回执：${department}`}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <div key="told" className="dialog-told">
          {asked && lack !== '' && <p className="field-refusal">{lack}</p>}
          <FailureNotice failure={record.failure} />
        </div>,
        <Button key="close" onClick={onClose}>
          返回
        </Button>,
        <Button
          key="act"
          type="primary"
          disabled={read === null}
          loading={record.running}
          onClick={() => void run()}
        >
          登记回执
        </Button>,
      ]}
    >
      <FileChoice
        prompt="点击选择或拖入部门发回的派发确认表"
        hint="逐行核对，全部能采用才登记；原件一并保存"
        accept=".xlsx,.xls,.xlsm,.csv"
        disabled={preview.running || record.running}
        onChoose={(file) => void look(file)}
      />
      {preview.running && <Wait doing="正在核对回执" progress={preview.progress} onCancel={preview.cancel} />}
      <Refused failure={preview.failure} />
      {read !== null && <Said read={read} />}
      <Form layout="vertical" className="dispatch-received">
        <Form.Item label="收到日期">
          <DateField value={day} onChange={setDay} />
        </Form.Item>
        <Form.Item label="部门填表人">
          <Input maxLength={100} value={who} onChange={(event) => setWho(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

const mostShown = 50

/** Every row that is wrong, so that the department hears of all at once. */
function Refused({ failure }: { readonly failure: Failure | null }) {
  if (failure?.code !== 'dispatch-answer-not-accepted') return <FailureNotice failure={failure} />
  const { problems } = failure
  return (
    <div className="dispatch-problems" role="alert">
      <p className="field-refusal">回执有 {problems.length} 处不能采用，没有登记任何一行：</p>
      <ul>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={JSON.stringify(problem)}>{answerProblemText(problem)}</li>
        ))}
      </ul>
      {problems.length > mostShown && <p className="hint">其余 {problems.length - mostShown} 处没有列出。</p>}
    </div>
  )
}

function Said({ read: { file, answer } }: { readonly read: Read }) {
  const { objections, absent } = answer
  return (
    <div className="dispatch-problems">
      <p>
        <strong>{file.name}</strong>：
        {objections.length + absent.length === 0
          ? '全部确认，没有异议。'
          : `异议 ${objections.length} 户，不能参加 ${absent.length} 人。登记之后再办理递补、补位，名单不会自动改变。`}
      </p>
      <ul>
        {[...objections, ...absent].map(({ id, name, reason }) => (
          <li key={id}>
            {name}：{reason}
          </li>
        ))}
      </ul>
    </div>
  )
}
