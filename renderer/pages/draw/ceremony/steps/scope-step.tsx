import { PoolCells } from '#renderer/pages/draw/scheme/pool-cells.tsx'
import { counted } from '#shared/text/numbers.ts'
import type { StepProps } from '../step-props.ts'

export function ScopeStep({ view }: StepProps) {
  const { pool } = view
  return (
    <div className="stage-columns">
      <div>
        <h1 className="stage-title">共 {counted(pool.eligible)} 户参加抽取</h1>
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
          {pool.mandatory > 0 && <li>全部检查：{counted(pool.mandatory)} 户，不占名额</li>}
          {pool.excluded.map(({ reason, count }) => (
            <li key={reason} className="stage-quiet">
              不参加（{reason}）：{counted(count)} 户
            </li>
          ))}
        </ul>
      </div>
      <PoolCells cells={pool.cells} className="stage-cells" />
    </div>
  )
}
