import { Alert } from 'antd'
import type { ArrangementPreview } from '#shared/contract/index.ts'
import { festivalsOf } from '#shared/domain/kernel/arrangement.ts'
import { arrangementDoubt, festivalText, markWords, shortDate } from '#shared/text/calendar-words.ts'

/** What was read, held against the law and against what the table has. */
export function ArrangementReview({ preview }: { readonly preview: ArrangementPreview }) {
  const { year, days, check, coverage, changes } = preview
  const off = days.filter(({ mark }) => mark === 'off').length
  const replaced = changes.filter(({ before }) => before !== null)
  const byHand = replaced.filter(({ before }) => before?.source === 'hand')
  return (
    <section>
      <h3>
        读到：放假 {off} 天，补班 {days.length - off} 天
      </h3>
      <ul className="festivals">
        {festivalsOf(days).map((festival) => (
          <li key={festival.name}>{festivalText(festival, year)}</li>
        ))}
      </ul>
      {coverage === 'published' ? (
        <Alert
          type="success"
          showIcon
          title={`七个节日齐全，折合法定节假日 ${check.given} 天，与规定相符。`}
        />
      ) : (
        <Alert type="warning" showIcon title={`${arrangementDoubt(check)}仍可装入，期限按暂定显示。`} />
      )}
      {changes.length === 0 && <p className="hint">与现有的安排完全相同。</p>}
      {replaced.length > 0 && (
        <>
          <h3>将改动现有的 {replaced.length} 天</h3>
          <ul className="festivals">
            {replaced.map(({ date, before, after }) => (
              <li key={date}>
                {shortDate(date, year)}：
                {before === null ? '平日' : `${markWords[before.mark]} ${before.name}`} →{' '}
                {after === null ? '平日' : `${markWords[after.mark]} ${after.name}`}
                {before?.source === 'hand' && <span className="alarm">（手工修改过）</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {byHand.length > 0 && (
        <Alert type="warning" showIcon title={`其中 ${byHand.length} 天是手工修改的，装入后以通知为准。`} />
      )}
    </section>
  )
}
