import { Button, Input, Modal, Radio } from 'antd'
import { useMemo, useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import type { Contributor } from '#renderer/components/contributors-field.tsx'
import { ContributorsField, isComplete } from '#renderer/components/contributors-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FilesField } from '#renderer/components/files-field.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { DrawView } from '#shared/contract/index.ts'
import { roundOf } from '../ceremony/ceremony-steps.ts'
import { contributorsOf } from '../ceremony/contributors-of.ts'
import { heldPlaces } from './held-places.ts'
import type { RefillCause, RefillDraft } from './refill-draft.ts'
import { blankRefill, lackOf, refillOf, withHolder } from './refill-draft.ts'
import { RefillPlaces } from './refill-places.tsx'

interface RefillDialogProps {
  readonly view: DrawView
  readonly initial: Partial<Pick<RefillDraft, 'cause' | 'inspectorId'>>
  readonly onClose: () => void
}

const causes: readonly { readonly value: RefillCause; readonly label: string }[] = [
  { value: 'absent', label: '请假、生病，不能参加' },
  { value: 'recusal', label: '发现应当回避' },
  { value: 'open', label: '补上空缺的岗位' },
]

/** 补位: which places, why and with which paper; then a round of its own is committed, and the room draws. */
export function RefillDialog({ view, initial, onClose }: RefillDialogProps) {
  const places = useMemo(() => heldPlaces(view), [view])
  const [draft, setDraft] = useState(() => withHolder(places, blankRefill, initial))
  const [documents, setDocuments] = useState<readonly ChosenFile[]>([])
  const [contributors, setContributors] = useState<readonly Contributor[]>(() =>
    contributorsOf(roundOf(view, 1)?.slips ?? []),
  )
  const [asked, setAsked] = useState(false)
  const recuse = useAct('recusals.add')
  const commit = useAct('draw.commitRefill')
  const lack = lackOf(draft, documents.length)
  const missing = lack === '' && !isComplete(contributors) ? '每位写号人的单位和姓名都要填写。' : lack
  const handIn = async () => {
    setAsked(true)
    if (missing !== '') return
    if (draft.cause === 'recusal' && draft.inspectorId !== null && draft.recusedTarget !== null) {
      const { inspectorId, recusedTarget: targetId, reason } = draft
      const filed = await recuse.run({ recusal: { inspectorId, targetId, reason, source: 'statement' } })
      if (!filed.ok && filed.failure.code !== 'record-exists') return
      recuse.forget()
    }
    const answer = await commit.run({
      drawId: view.id,
      contributors: [...contributors],
      ...refillOf(places, draft),
      documents: [...documents],
    })
    if (!answer.ok) return
    const { openRound } = answer.value
    go(hrefOf(['draw', 'ceremony', view.id], openRound === null ? {} : { round: String(openRound) }))
  }
  const running = recuse.running || commit.running
  return (
    <Modal
      open
      className="tall-dialog"
      width={860}
      title="补位：给空出的岗位重新定人"
      closable={!running}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <div key="told" className="dialog-told">
          {asked && missing !== '' && <p className="field-refusal">{missing}</p>}
          {running && (
            <Wait doing="正在固定岗位和人员名单" progress={commit.progress} onCancel={commit.cancel} />
          )}
          <FailureNotice failure={recuse.failure ?? commit.failure} />
        </div>,
        <Button key="close" disabled={running} onClick={onClose}>
          返回
        </Button>,
        <Button key="commit" type="primary" loading={running} onClick={() => void handIn()}>
          固定岗位，作出承诺，进入会场
        </Button>,
      ]}
    >
      <p className="hint">
        只给选定的岗位重新定人，其他人一个也不动。补位另作承诺、另写号码，须有见证人在场。
      </p>
      <Radio.Group
        value={draft.cause}
        options={[...causes]}
        onChange={(event) =>
          setDraft(withHolder(places, draft, { cause: event.target.value as RefillCause, inspectorId: null }))
        }
      />
      <RefillPlaces places={places} draft={draft} onChange={setDraft} />
      <Input.TextArea
        className="refill-reason"
        aria-label="补位理由"
        rows={2}
        maxLength={100}
        placeholder="理由，例：6月3日起住院，请假两周"
        value={draft.reason}
        onChange={(event) => setDraft({ ...draft, reason: event.target.value.replaceAll('\n', '') })}
      />
      <FilesField
        kind="documents"
        value={documents}
        hint="请假条、回避申请等，扫描件或照片，可以有几份"
        onChange={setDocuments}
      />
      <h3>写号人</h3>
      <ContributorsField value={contributors} least={2} onChange={setContributors} />
    </Modal>
  )
}
