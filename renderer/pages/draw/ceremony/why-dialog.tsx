import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { DrawView, WhyView } from '#shared/contract/index.ts'
import { roundOf } from './ceremony-steps.ts'
import type { Asked } from './strata.ts'
import { revealOrder, storyWords, whyItIs } from './strata.ts'
import { TicketProof } from './ticket-proof.tsx'

interface WhyDialogProps {
  readonly view: DrawView
  /** Its group is to be drawn once more before the room's eyes */
  readonly onReplay?: (asked: Asked) => void
  readonly onClose: () => void
}

/** 「为什么是它？」 and why not, for anyone who asks: ticket, rank, quota, and how to compute it oneself. */
export function WhyDialog({ view, onReplay, onClose }: WhyDialogProps) {
  const [search, setSearch] = useState(() => revealOrder(view.tickets).at(-1)?.name ?? '')
  const [chosen, setChosen] = useState<string | null>(null)
  const found = useQuery('draw.why', search.trim() === '' ? null : { drawId: view.id, search })
  const answers = found.value ?? []
  const answer =
    answers.find(({ id }) => id === chosen) ??
    answers.find(({ name }) => name === search.trim()) ??
    answers[0]
  return (
    <Modal
      open
      className="why-dialog"
      width="min(1180px, 94vw)"
      title="为什么是它？为什么不是它？"
      footer={null}
      onCancel={onClose}
    >
      <Input
        autoFocus
        allowClear
        size="large"
        aria-label="企业名称或代码"
        placeholder="输入企业名称或代码的一部分，参加抽取的每一户都能查到"
        value={search}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setSearch(event.target.value)}
      />
      <FailureNotice failure={found.failure} />
      {answers.length > 1 && <Others answers={answers} shown={answer} onChoose={setChosen} />}
      {answer !== undefined && <Answer view={view} answer={answer} onReplay={onReplay} />}
      {found.value?.length === 0 && <p className="hint">抽查范围内没有这一户。请核对名称或代码。</p>}
    </Modal>
  )
}

interface OthersProps {
  readonly answers: readonly WhyView[]
  readonly shown: WhyView | undefined
  readonly onChoose: (id: string) => void
}

function Others({ answers, shown, onChoose }: OthersProps) {
  return (
    <ul className="why-others">
      {answers.slice(0, 5).map((one) => (
        <li key={one.id}>
          <Button type={one === shown ? 'primary' : 'default'} onClick={() => onChoose(one.id)}>
            {one.name}　{storyWords[one.story.kind]}
          </Button>
        </li>
      ))}
    </ul>
  )
}

interface AnswerProps {
  readonly view: DrawView
  readonly answer: WhyView
  readonly onReplay: WhyDialogProps['onReplay']
}

function Answer({ view, answer, onReplay }: AnswerProps) {
  const { story } = answer
  const hasTicket = story.kind === 'drawn' || story.kind === 'reserve'
  return (
    <div className="why">
      <h3>{answer.name}</h3>
      {whyItIs(answer).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {hasTicket && (
        <>
          <TicketProof
            seed={roundOf(view, 1)?.seed ?? ''}
            draw={view.number}
            drawId={view.id}
            id={answer.id}
            story={story}
          />
          {onReplay !== undefined && story.quota > 0 && (
            <Button size="large" onClick={() => onReplay({ id: answer.id, stratum: story.stratum })}>
              把它这一组重放一遍
            </Button>
          )}
        </>
      )}
    </div>
  )
}
