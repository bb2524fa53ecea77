import { Button } from 'antd'
import type { PlanProblem } from '#shared/domain/plan/check-plan.ts'
import type { Numbering } from '#shared/domain/plan/numbering.ts'
import type { PlanScope } from '#shared/domain/plan/types.ts'
import { planProblemText } from '#shared/text/plan-problems.ts'
import type { SheetPlace } from './sheet-places.ts'

interface PlanProblemsProps {
  readonly by: Readonly<Record<PlanScope, Numbering>>
  readonly tables: readonly (readonly [PlanScope, readonly PlanProblem[]])[]
  readonly onPoint: (scope: PlanScope, place: SheetPlace) => void
}

const most = 6

/** Why the year cannot be saved: each cell by its name; a click leads to it. */
export function PlanProblems({ by, tables, onPoint }: PlanProblemsProps) {
  const all = tables.flatMap(([scope, problems]) => problems.map((problem) => ({ scope, problem })))
  if (all.length === 0) return null
  return (
    <ul className="plan-problems" role="alert">
      {all.slice(0, most).map(({ scope, problem }) => (
        <li key={`${scope} ${problem.planAt} ${problem.taskAt} ${problem.column} ${problem.code}`}>
          <Button
            type="link"
            size="small"
            onClick={() =>
              onPoint(scope, { plan: problem.planAt, task: problem.taskAt ?? 0, column: problem.column })
            }
          >
            {planProblemText(problem, by[scope].rule)}
          </Button>
        </li>
      ))}
      {all.length > most && <li>另有 {all.length - most} 处，在表中标红。</li>}
    </ul>
  )
}
