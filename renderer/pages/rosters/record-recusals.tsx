import { Tag } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { counted } from '#shared/text/numbers.ts'
import { recusalSourceWords } from '#shared/text/roster-words.ts'

interface RecordRecusalsProps {
  readonly roster: 'targets' | 'inspectors'
  readonly id: string
}

const shown = 30

/** 回避 that concerns a target or an inspector, in its side panel: filed pairs and what rules cover. */
export function RecordRecusals({ roster, id }: RecordRecusalsProps) {
  const isTarget = roster === 'targets'
  const held = useQuery('recusals.effective', isTarget ? { targetIds: [id] } : { inspectorIds: [id] })
  const rules = useQuery('recusals.rules', isTarget ? null : {})
  const his = (rules.value ?? []).filter(({ inspectorId }) => inspectorId === id)
  const pairs = held.value ?? []
  return (
    <section className="panel-section" aria-label="回避">
      <div className="panel-section-head">
        <h3>回避</h3>
        <a href="#/rosters/recusals">去登记</a>
      </div>
      <FailureNotice failure={held.failure ?? rules.failure} onRetry={held.reload} />
      {held.value !== null && pairs.length + his.length === 0 && <p className="hint">没有登记回避。</p>}
      <ul className="history-list">
        {his.map(({ id: rule, person, covered, reason }) => (
          <li key={rule}>
            <span className="history-what">
              {person}名下各户（现有 {counted(covered)} 户）
              <span className="hint history-more">{reason}</span>
            </span>
          </li>
        ))}
        {pairs.slice(0, shown).map((pair) => (
          <li key={`${pair.inspectorId} ${pair.targetId}`}>
            <span className="history-what">
              {isTarget
                ? `${pair.inspectorName}（${certificateNumber(pair.inspectorId)}）`
                : `${pair.targetName}（${pair.targetId}）`}
              {pair.rule !== '' && <Tag className="tag-after">因{pair.rule}</Tag>}
              <span className="hint history-more">
                {pair.reason}（{recusalSourceWords[pair.source]}）
              </span>
            </span>
          </li>
        ))}
      </ul>
      {pairs.length > shown && <p className="hint">共 {counted(pairs.length)} 户，其余见回避登记。</p>}
    </section>
  )
}
