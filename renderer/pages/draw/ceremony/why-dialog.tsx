import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { DrawView, WhyView } from '#shared/contract/index.ts'
import { roundOf } from './ceremony-steps.ts'
import { revealOrder, storyWords, whyItIs } from './strata.ts'

interface WhyDialogProps {
  readonly view: DrawView
  readonly onClose: () => void
}

/** 「为什么是它？」 and why not, for anyone who asks: ticket, rank, quota, and how to compute it oneself. */
export function WhyDialog({ view, onClose }: WhyDialogProps) {
  const [search, setSearch] = useState(() => revealOrder(view.tickets).at(-1)?.name ?? '')
  const [chosen, setChosen] = useState<string | null>(null)
  const found = useQuery('draw.why', search.trim() === '' ? null : { drawId: view.id, search })
  const answers = found.value ?? []
  const answer =
    answers.find(({ id }) => id === chosen) ??
    answers.find(({ name }) => name === search.trim()) ??
    answers[0]
  return (
    <Modal open width={860} title="为什么是它？为什么不是它？" footer={null} onCancel={onClose}>
      <Input
        autoFocus
        allowClear
        size="large"
        aria-label="企业名称或代码"
        placeholder="输入企业名称或代码的一部分，参加抽取的每一户都能查到"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <FailureNotice failure={found.failure} />
      {answers.length > 1 && (
        <ul className="made">
          {answers.slice(0, 6).map((one) => (
            <li key={one.id}>
              <a
                href="#why"
                aria-current={one === answer}
                onClick={(event) => {
                  event.preventDefault()
                  setChosen(one.id)
                }}
              >
                {one.name}　{one.id}　{storyWords[one.story.kind]}
              </a>
            </li>
          ))}
        </ul>
      )}
      {answer !== undefined && <Answer view={view} answer={answer} />}
      {found.value?.length === 0 && <p className="hint">抽查范围内没有这一户。请核对名称或代码。</p>}
    </Modal>
  )
}

function Answer({ view, answer }: { readonly view: DrawView; readonly answer: WhyView }) {
  const hasTicket = answer.story.kind === 'drawn' || answer.story.kind === 'reserve'
  return (
    <div className="why">
      <h3>{answer.name}</h3>
      {whyItIs(answer).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {hasTicket && (
        <>
          <p className="hint">自己验算：对下面三行文字（末尾不换行）求 SHA-256，得到的就是它的票号。</p>
          <pre className="code">{`${roundOf(view, 1)?.seed ?? ''}\n${view.number}/target\n${answer.id}`}</pre>
        </>
      )}
    </div>
  )
}
