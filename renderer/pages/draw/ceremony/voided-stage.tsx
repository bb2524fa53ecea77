import type { DrawView } from '#shared/contract/index.ts'
import { longDate } from '#shared/text/numbers.ts'
import { roundOf } from './ceremony-steps.ts'

/** A void draw keeps its number and its reason, and publishes what had been committed. */
export function VoidedStage({ view }: { readonly view: DrawView }) {
  const first = roundOf(view, 1)
  return (
    <div className="page">
      <section className="card prose">
        <h1>抽取 {view.number} 已作废</h1>
        <p>{view.title}</p>
        <p>
          {longDate(view.date)}，理由：{view.voidReason}
        </p>
        {first !== null && (
          <>
            <h2>第一轮承诺码</h2>
            <p className="code">{first.commit}</p>
            <h2>号码</h2>
            <ul>
              {first.slips.map(({ position, who, digits }) => (
                <li key={position}>
                  {who}：<span className="code">{digits ?? '未固定'}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="hint">编号不能再用；重新抽取须另编新号，并在记录中说明前一号作废。</p>
        <p>
          <a href="#/draw">返回抽取</a>
        </p>
      </section>
    </div>
  )
}
