import { Tag } from 'antd'
import { hrefOf } from '#renderer/app/router.ts'
import type { DispatchAnswerView, DispatchEdition } from '#shared/contract/index.ts'
import { deadlineText } from '#shared/text/calendar-words.ts'
import { dispatchStateWords } from '#shared/text/dispatch-words.ts'
import { longDate, longTime } from '#shared/text/numbers.ts'
import { AttachmentList } from './attachment-list.tsx'

export function DispatchStateTag({ latest }: { readonly latest: DispatchEdition | null }) {
  if (latest === null) return <Tag>未生成</Tag>
  const { state } = latest
  const words = dispatchStateWords[state]
  if (state === 'confirmed' || state === 'settled') return <span className="verified">{words}</span>
  return state === 'overdue' || state === 'objected' ? <Tag color="error">{words}</Tag> : <Tag>{words}</Tag>
}

interface DispatchProgressProps {
  readonly drawId: string
  readonly latest: DispatchEdition | null
}

/** When it was made, sent and answered, in this order; what is open leads to where it is done. */
export function DispatchProgress({ drawId, latest }: DispatchProgressProps) {
  if (latest === null) return <span className="hint">还没有生成派发材料</span>
  const { edition, madeAt, outdated, sent, due, answer, settled } = latest
  return (
    <>
      <div className="hint">
        第 {edition} 版，{longTime(madeAt)}生成
      </div>
      {outdated && <div className="alarm">生成之后名单或人员有变动，请重新生成、重新派发。</div>}
      {sent !== null && (
        <div>
          {longDate(sent.day)}派发（{sent.told}，经办 {sent.who}）
          {due !== null && answer === null && `，${deadlineText(due)}前确认`}
        </div>
      )}
      {answer !== null && <Answer drawId={drawId} answer={answer} />}
      {settled !== null && (
        <div>
          {longDate(settled.day)}处理（{settled.who}）：{settled.told}
        </div>
      )}
    </>
  )
}

interface AnswerProps {
  readonly drawId: string
  readonly answer: DispatchAnswerView
}

/** An objection replaces nobody: it leads to where the reserve's next comes, or a place is given anew. */
function Answer({ drawId, answer }: AnswerProps) {
  const { objections, absent } = answer
  const placeOf = (tab: string) => hrefOf(['draw', 'detail', drawId], { tab })
  return (
    <div>
      {longDate(answer.day)}回执（{answer.told === '' ? answer.who : `${answer.told}，${answer.who}`}）
      {answer.late && <span className="alarm">，超过期限</span>}
      {objections.length + absent.length === 0 && '：全部确认'}
      {objections.length > 0 && (
        <ul className="dispatch-objections">
          {objections.map(({ id, name, reason, replaced }) => (
            <li key={id}>
              异议：{name}（{reason}）
              {replaced ? (
                <span className="verified">已递补</span>
              ) : (
                <a href={placeOf('targets')}>办理递补</a>
              )}
            </li>
          ))}
        </ul>
      )}
      {absent.length > 0 && (
        <ul className="dispatch-objections">
          {absent.map(({ id, name, reason }) => (
            <li key={id}>
              不能参加：{name}（{reason}）<a href={placeOf('table')}>办理补位</a>
            </li>
          ))}
        </ul>
      )}
      <AttachmentList documents={answer.documents} />
    </div>
  )
}
