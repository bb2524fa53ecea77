import { Button } from 'antd'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { IfMay } from '#renderer/components/if-may.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { stopsDraw } from '#shared/domain/draw/readiness.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { counted } from '#shared/text/numbers.ts'
import { ExcludedList } from './excluded-list.tsx'
import { FloorNotice } from './floor-notice.tsx'
import { PoolCells } from './pool-cells.tsx'
import { ReadinessList } from './readiness-list.tsx'
import type { Pool } from './use-pool.ts'

interface PoolPanelProps {
  readonly scheme: Scheme
  readonly pool: Pool
  readonly starting: boolean
  readonly onStart: () => void
}

/** What the scheme means now: how many, where, and what is missing before the witnesses come. */
export function PoolPanel({ scheme, pool, starting, onStart }: PoolPanelProps) {
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
            <ExcludedList scheme={scheme} excluded={value.excluded} />
            <FloorNotice floor={value.floor} />
            <PoolCells cells={value.cells} />
          </>
        )}
      </section>
      {value !== null && (
        <section className="card">
          <h2>准备情况</h2>
          <ReadinessList problems={value.readiness} />
          <IfMay act="draw.commitFirst">
            <Button
              type="primary"
              size="large"
              block
              disabled={value.readiness.some(stopsDraw) || pool.loading}
              loading={starting}
              onClick={onStart}
            >
              点名，进入会场
            </Button>
          </IfMay>
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
