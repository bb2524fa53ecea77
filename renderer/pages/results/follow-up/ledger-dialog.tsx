import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { hrefOf } from '#renderer/app/router.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import { LookButton } from '#renderer/pages/documents/preview/look-button.tsx'
import type { DocumentView, FollowUpSummary } from '#shared/contract/index.ts'

interface LedgerDialogProps {
  readonly cases: readonly FollowUpSummary[]
  readonly onClose: () => void
}

/** T9 后续处置工作台账: how many it will hold is said before it is made. */
export function LedgerDialog({ cases, onClose }: LedgerDialogProps) {
  const { year } = useOffice()
  const make = useAct('followUps.makeLedger')
  const [made, setMade] = useState<readonly DocumentView[]>([])
  const [asked, setAsked] = useState({
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    drawId: '',
    department: '',
  })
  const { from, to, drawId, department } = asked
  const count = cases.filter(
    (one) =>
      one.foundOn >= from &&
      one.foundOn <= to &&
      (drawId === '' || one.drawId === drawId) &&
      (department === '' || one.department === department),
  ).length
  const draws = new Map(cases.map((one) => [one.drawId, one.drawNumber]))
  const departments = [...new Set(cases.map((one) => one.department))]
  const input = { from, to, drawId: drawId === '' ? null : drawId, department }
  const cannot = count === 0 || from === '' || to === ''
  const run = async () => {
    const answer = await make.run(input)
    if (answer.ok) setMade(answer.value)
  }
  return (
    <Modal
      open
      title="生成后续处置工作台账"
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {made.length > 0 ? '关闭' : '返回'}
        </Button>,
        <LookButton key="look" disabled={cannot} ask={() => ({ of: 'follow-ups', ...input })} />,
        <Button key="make" type="primary" disabled={cannot} loading={make.running} onClick={() => void run()}>
          生成（{count} 件）
        </Button>,
      ]}
    >
      <div className="form-pair">
        <Labelled label="问题发现日期从">
          <DateField value={from} onChange={(next) => setAsked({ ...asked, from: next })} />
        </Labelled>
        <Labelled label="到">
          <DateField value={to} onChange={(next) => setAsked({ ...asked, to: next })} />
        </Labelled>
      </div>
      <div className="form-pair">
        <Labelled label="抽取">
          <Select
            value={drawId}
            options={[
              { value: '', label: '全部' },
              ...Array.from(draws, ([value, label]) => ({ value, label })),
            ]}
            onChange={(next) => setAsked({ ...asked, drawId: next })}
          />
        </Labelled>
        <Labelled label="检查部门">
          <Select
            value={department}
            options={[{ value: '', label: '全部' }, ...departments.map((value) => ({ value, label: value }))]}
            onChange={(next) => setAsked({ ...asked, department: next })}
          />
        </Labelled>
      </div>
      <FailureNotice failure={make.failure} />
      {made.length > 0 && (
        <p>
          已生成：
          {made.map(({ id, fileName, format }) => (
            <a
              key={id}
              className="follow-up-made"
              href={hrefOf(['documents', 'preview'], { of: 'document', documentId: id })}
            >
              {fileName}（{format === 'docx' ? 'Word' : 'Excel'}）
            </a>
          ))}
        </p>
      )}
    </Modal>
  )
}
