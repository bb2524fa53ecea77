import { Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useMay } from '#renderer/api/use-may.ts'
import { useUnsaved } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { usePersonal } from '#renderer/components/personal.tsx'
import { useCloseQuestion } from '#renderer/components/use-close-question.ts'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import type { Kept } from '#shared/contract/index.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { rosterWords } from '#shared/text/roster-words.ts'
import { ExtraColumns } from './extra-columns.tsx'
import { RecordHistory } from './record-history.tsx'
import { RecordRelations } from './record-relations.tsx'
import { RosterForm } from './roster-form.tsx'

interface RosterPanelProps {
  readonly roster: RosterName
  readonly kept: Kept<RosterRecord[RosterName]>
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** Details of one record at the side, edited in place. */
export function RosterPanel({ roster, kept, onClose, onChanged }: RosterPanelProps) {
  const [form] = Form.useForm<RosterRecord[RosterName]>()
  const [dirty, setDirty] = useState(false)
  const [retiring, setRetiring] = useState(false)
  const save = useAct('rosters.save')
  const retire = useAct('rosters.retire')
  const may = useMay('rosters.save')
  const personal = usePersonal()
  useUnsaved(dirty)
  const fresh = kept.revision === 0
  const word = rosterWords[roster]

  const finish = async (values: RosterRecord[RosterName]) => {
    // Which record belongs to which roster is known by the form's fields only.
    const entry = { roster, record: { ...kept.record, ...values } } as never
    const answer = await save.run({ entry, revision: kept.revision })
    if (answer.ok) {
      setDirty(false)
      onChanged()
      onClose()
    } else if (answer.failure.code === 'record-exists') {
      form.setFields([{ name: 'id', errors: [failureSentence(answer.failure)] }])
    }
  }
  const close = useCloseQuestion(dirty, onClose)
  const remove = async (reason: string) => {
    const answer = await retire.run({ roster, id: kept.record.id, reason })
    if (!answer.ok) return
    onChanged()
    onClose()
  }
  return (
    <Drawer
      open
      size={560}
      title={fresh ? `新增${word}` : kept.record.name}
      onClose={close}
      footer={
        <div className="panel-foot">
          {may && !fresh && !kept.retired && (
            <Button danger onClick={() => setRetiring(true)}>
              移出名录
            </Button>
          )}
          <span className="spring" />
          <Button onClick={close}>关闭</Button>
          {!may ? null : kept.retired ? (
            <Button type="primary" loading={save.running} onClick={() => void finish(kept.record)}>
              恢复到名录
            </Button>
          ) : (
            <Button type="primary" disabled={!dirty} loading={save.running} onClick={() => form.submit()}>
              保存
            </Button>
          )}
        </div>
      }
    >
      {kept.retired && <p className="hint">已移出名录，不再参加抽取；记录保留备查。</p>}
      <FailureNotice failure={save.failure?.code === 'record-exists' ? null : save.failure} />
      <RosterForm
        form={form}
        roster={roster}
        record={kept.record}
        fresh={fresh}
        personal={personal}
        closed={!may}
        onChange={() => setDirty(true)}
        onFinish={(values) => void finish(values)}
      />
      <ExtraColumns extra={kept.record.extra} personal={personal} />
      {!fresh && <RecordRelations roster={roster} id={kept.record.id} />}
      {!fresh && <RecordHistory roster={roster} id={kept.record.id} personal={personal} />}
      {retiring && (
        <ReasonQuestion
          title={`移出名录：${kept.record.name}`}
          act="移出名录"
          running={retire.running}
          failure={retire.failure}
          onDone={(reason) => void remove(reason)}
          onClose={() => setRetiring(false)}
        >
          移出后不再参加抽取，以前的抽取和文书不受影响。
        </ReasonQuestion>
      )}
    </Drawer>
  )
}
