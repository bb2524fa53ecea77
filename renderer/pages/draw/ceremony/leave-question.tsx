import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { go } from '#renderer/app/router.ts'
import { useSession } from '#renderer/app/session-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { areTwo, namesOf, nobody, TwoPeopleFields } from '#renderer/components/second-person.tsx'
import type { DrawView } from '#shared/contract/index.ts'

interface LeaveQuestionProps {
  readonly view: DrawView
  readonly onView: (view: DrawView) => void
  readonly onClose: () => void
}

/** Esc asks: leave for a while (nothing is lost), or void the draw with its reason and two names. */
export function LeaveQuestion({ view, onView, onClose }: LeaveQuestionProps) {
  const [voiding, setVoiding] = useState(false)
  const open = view.state !== 'finished'
  if (voiding) return <VoidQuestion view={view} onView={onView} onClose={onClose} />
  return (
    <Modal
      open
      title="离开会场？"
      onCancel={onClose}
      footer={[
        ...(open
          ? [
              <ActButton act="draw.void" key="void" danger onClick={() => setVoiding(true)}>
                作废这次抽取
              </ActButton>,
            ]
          : []),
        <Button key="leave" onClick={() => go('#/draw')}>
          离开，稍后继续
        </Button>,
        <Button key="stay" type="primary" autoFocus onClick={onClose}>
          留在会场
        </Button>,
      ]}
    >
      每一步都已保存。离开后再进来，从同一步、同样的号码继续，结果不会变。
    </Modal>
  )
}

/** Two people give a draw up for good; what that discloses is said before. */
export function VoidQuestion({ view, onView, onClose }: LeaveQuestionProps) {
  const [reason, setReason] = useState('')
  const [two, setTwo] = useState(nobody)
  const { session } = useSession()
  const act = useAct('draw.void')
  const complete = reason.trim() !== '' && areTwo(two, session !== null && session.me !== null)
  const run = async () => {
    const answer = await act.run({
      drawId: view.id,
      reason: reason.trim(),
      ...two,
      people: namesOf(two.people),
    })
    if (answer.ok) onView(answer.value)
  }
  return (
    <Modal
      open
      title={`作废抽取 ${view.number}`}
      onCancel={onClose}
      footer={[
        <Button key="stay" autoFocus onClick={onClose}>
          不作废，返回
        </Button>,
        <Button
          key="void"
          danger
          type="primary"
          disabled={!complete}
          loading={act.running}
          onClick={() => void run()}
        >
          作废
        </Button>,
      ]}
    >
      <p>作废不能撤回。编号保留，不再使用；理由和具名人记入操作记录。</p>
      <p>{disclosedBy(view)}</p>
      <Input.TextArea
        rows={3}
        maxLength={400}
        aria-label="作废理由"
        placeholder="作废理由"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <TwoPeopleFields value={two} onChange={setTwo} />
      <FailureNotice failure={act.failure} />
    </Modal>
  )
}

/** Giving up an unwelcome result does not hide it (draw-protocol.md §5). */
function disclosedBy({ rounds, openRound }: DrawView): string {
  const open = rounds.find(({ round }) => round === openRound)
  if (open === undefined) return '已经抽出的结果仍留在记录里，注明作废，谁都查得到。'
  if (open.slips.every(({ state }) => state === 'waiting')) return '这一轮还没有人写号，没有结果可以公布。'
  return '已录入的号码、机器封存的一份随机数一并公布；号码已经全部固定的，本来会抽出的结果也算出来公布。放弃结果，藏不住结果。'
}
