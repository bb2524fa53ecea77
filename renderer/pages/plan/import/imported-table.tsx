import { Checkbox, Tag } from 'antd'
import type { ImportedPlan, ImportedPlanState, ImportedTable } from '#shared/contract/index.ts'
import { isRefusing } from '#shared/domain/plan/read-plan.ts'
import type { PlanRule } from '#shared/domain/plan/rule-pack.ts'
import { planScopeWords } from '#shared/text/draw-words.ts'
import { planCellProblemText } from '#shared/text/plan-problems.ts'
import { ChangeList } from '../versions/change-list.tsx'

interface ImportedTableViewProps {
  readonly rule: PlanRule
  readonly table: ImportedTable
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

const stateWords: Readonly<Record<ImportedPlanState, { readonly word: string; readonly color: string }>> = {
  new: { word: '新增', color: 'blue' },
  same: { word: '相同', color: 'default' },
  differs: { word: '内容不同', color: 'gold' },
  refused: { word: '不能收录', color: 'red' },
}

/** One table of the file: what each of its plans would do, and every cell that is wrong. */
export function ImportedTableView({ rule, table, chosen, onChoose }: ImportedTableViewProps) {
  const { sheet, scope, year, yearOfFile, plans, problems } = table
  const sorted = problems.toSorted((one, other) => Number(isRefusing(other)) - Number(isRefusing(one)))
  return (
    <section className="card plan-import">
      <Checkbox checked={chosen} onChange={(event) => onChoose(event.target.checked)}>
        <strong>
          {planScopeWords[scope]}计划表，{year}年度，{plans.length} 份计划
        </strong>
        <span className="hint plan-aside">
          「{sheet}」{yearOfFile === year ? '' : `，文件是${yearOfFile}年度的`}
        </span>
      </Checkbox>
      {sorted.length > 0 && (
        <ul className="plan-import-problems">
          {sorted.map((problem) => (
            <li
              key={`${problem.row} ${problem.column} ${problem.code}`}
              className={isRefusing(problem) ? 'field-refusal' : 'hint'}
            >
              {planCellProblemText(problem)}
            </li>
          ))}
        </ul>
      )}
      <ul className="plan-import-plans">
        {plans.map((plan) => (
          <ImportedPlanView key={`${plan.plan.number} ${plan.plan.name}`} rule={rule} imported={plan} />
        ))}
      </ul>
    </section>
  )
}

function ImportedPlanView({ imported, rule }: { readonly imported: ImportedPlan; readonly rule: PlanRule }) {
  const { plan, state, drawn, differences, moved } = imported
  const { word, color } = stateWords[state]
  return (
    <li>
      <Tag color={color} className="plan-state">
        {word}
      </Tag>
      {plan.number}　{plan.name}
      <span className="hint plan-aside">
        {plan.tasks.length} 项任务{drawn ? '，已抽取，不能替换' : ''}
      </span>
      <ChangeList rule={rule} changes={differences} />
      {moved.length > 0 && (
        <details>
          <summary>
            移到{plan.year}年改了 {moved.length} 处
          </summary>
          <ChangeList rule={rule} changes={moved} />
        </details>
      )}
    </li>
  )
}
