import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { ReadinessProblem } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { readinessSentence } from '#shared/text/readiness.ts'
import { PoolCells } from './pool-cells.tsx'
import { readinessPlace } from './readiness-place.ts'
import type { Pool } from './use-pool.ts'

interface PoolPanelProps {
  readonly pool: Pool
  readonly starting: boolean
  readonly onStart: () => void
}

/** What the scheme means now: how many, where, and what is missing before the witnesses come. */
export function PoolPanel({ pool, starting, onStart }: PoolPanelProps) {
  const { value } = pool
  return (
    <aside className="scheme-pool" aria-label="抽取准备">
      <section className="card">
        <h2>抽查范围</h2>
        <FailureNotice failure={pool.failure} />
        {value === null && pool.loading && <Wait doing="正在统计户数" />}
        {value !== null && (
          <>
            <div className="pool-figures">
              <Figure name="范围内" count={value.scope} />
              <Figure name="可抽" count={value.eligible} />
              <Figure name="全部抽取" count={value.mandatory} />
            </div>
            {value.excluded.length > 0 && (
              <ul className="excluded">
                {value.excluded.map(({ reason, count }) => (
                  <li key={reason}>
                    不参加：{reason} {counted(count)} 户
                  </li>
                ))}
              </ul>
            )}
            <PoolCells cells={value.cells} />
          </>
        )}
      </section>
      {value !== null && (
        <section className="card">
          <h2>准备情况</h2>
          {value.readiness.length === 0 ? (
            <p className="verified">
              <CheckCircleFilled /> 已齐备，可以进入会场。
            </p>
          ) : (
            <ul className="readiness">
              {value.readiness.map((problem) => (
                <li key={JSON.stringify(problem)}>
                  {readinessSentence(problem)} <PutRight problem={problem} />
                </li>
              ))}
            </ul>
          )}
          <Button
            type="primary"
            size="large"
            block
            disabled={value.readiness.length > 0 || pool.loading}
            loading={starting}
            onClick={onStart}
          >
            点名，进入会场
          </Button>
          <p className="hint">没有预演，也不能重抽：真实名录只在见证人面前抽一次。</p>
        </section>
      )}
    </aside>
  )
}

function Figure({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <div>
      <strong>{counted(count)}</strong>
      <span>{name}（户）</span>
    </div>
  )
}

function PutRight({ problem }: { readonly problem: ReadinessProblem }) {
  const place = readinessPlace(problem)
  if (place.kind === 'page') return <a href={place.href}>去名录</a>
  return (
    <Button
      type="link"
      size="small"
      onClick={() => document.querySelector(`#${place.section}`)?.scrollIntoView({ behavior: 'smooth' })}
    >
      去填写
    </Button>
  )
}
