import { PoolCells } from '#renderer/pages/draw/scheme/pool-cells.tsx'
import { counted } from '#shared/text/numbers.ts'
import { FrameChangeList } from '../frame-change-list.tsx'
import type { StepProps } from '../step-props.ts'
import { TakenListNotice } from '../taken-list-notice.tsx'
import { usePageScroll } from '../use-page-scroll.ts'

/** Who takes part, by class and region, and what has changed in the roster since the last draw. */
export function ScopeStep({ view, takeKey }: StepProps) {
  const { pool } = view
  const page = usePageScroll(takeKey)
  return (
    <div className="stage-scroll" ref={page}>
      <h1 className="stage-title">
        {view.takenList === null
          ? `共 ${counted(pool.eligible)} 户参加抽取`
          : `共 ${counted(pool.mandatory)} 户，全部检查`}
      </h1>
      <TakenListNotice view={view} />
      <div className="stage-columns">
        <ul className="stage-list">
          {pool.classes.map((one) => (
            <li key={one.class}>
              {one.class}：{counted(one.eligible)} 户
              {one.quota !== null && (
                <>
                  ，抽 <strong>{counted(one.quota)}</strong> 户
                </>
              )}
            </li>
          ))}
          {pool.mandatory > 0 && view.takenList === null && (
            <li>全部检查：{counted(pool.mandatory)} 户，不占名额</li>
          )}
          {pool.excluded.map(({ reason, count }) => (
            <li key={reason} className="stage-quiet">
              不参加（{reason}）：{counted(count)} 户
            </li>
          ))}
        </ul>
        <PoolCells cells={pool.cells} className="stage-cells" />
      </div>
      <FrameChangeList changes={view.frameChanges} />
    </div>
  )
}
