import { go, hrefOf } from '#renderer/app/router.ts'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { DrawView } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { drawStateWords, planScopeWords } from '#shared/text/draw-words.ts'
import { counted, longDate } from '#shared/text/numbers.ts'
import { roundName } from '#shared/text/round-words.ts'
import { OpenPlaces } from '../ceremony/open-places.tsx'
import { isSettled } from './next-act.ts'

interface OverviewTabProps {
  readonly view: DrawView
  readonly scheme: Scheme
  readonly onRefillOpen: () => void
}

/** Where the draw stands: its facts, its departments, and places that nobody holds. */
export function OverviewTab({ view, scheme, onRefillOpen }: OverviewTabProps) {
  const drawn = view.tickets.filter(({ outcome }) => outcome !== 'reserve').length
  return (
    <div className="detail-cards">
      <section className="card">
        <h2>概况</h2>
        <dl className="detail-facts">
          <dt>状态</dt>
          <dd className={view.state === 'voided' ? 'alarm' : ''}>
            {drawStateWords[view.state]}
            {view.voidReason !== '' && `：${view.voidReason}`}
          </dd>
          <dt>类别</dt>
          <dd>{planScopeWords[view.scope]}</dd>
          <dt>抽取日期</dt>
          <dd>{longDate(view.date)}</dd>
          <dt>检查对象</dt>
          <dd>
            {counted(view.pool.eligible)} 户参加抽取
            {drawn > 0 && `，抽中 ${counted(drawn)} 户`}
            {view.replacements.length > 0 && `，递补 ${view.replacements.length} 次`}
          </dd>
          <dt>记录码</dt>
          <dd>
            <CodeGroups code={view.ledgerHead} />
          </dd>
        </dl>
      </section>
      {scheme.departments.length > 0 && view.state !== 'voided' && (
        <section className="card">
          <h2>部门</h2>
          <DepartmentList view={view} departments={scheme.departments.map(({ department }) => department)} />
        </section>
      )}
      {view.openPlaces.length > 0 && (
        <section className="card detail-wide">
          <h2>没有人能去的对象和岗位</h2>
          <OpenPlaces view={view} scheme={scheme} places={view.openPlaces} />
          {isSettled(view) && (
            <ActButton act="draw.commitRefill" onClick={onRefillOpen}>
              名录补充之后，办理补位
            </ActButton>
          )}
        </section>
      )}
    </div>
  )
}

interface DepartmentListProps {
  readonly view: DrawView
  readonly departments: readonly string[]
}

function DepartmentList({ view, departments }: DepartmentListProps) {
  return (
    <ul className="detail-departments">
      {departments.map((department) => (
        <li key={department}>
          <span>{department}</span>
          <DepartmentState view={view} department={department} />
        </li>
      ))}
    </ul>
  )
}

function DepartmentState({ view, department }: { readonly view: DrawView; readonly department: string }) {
  if (view.state !== 'finished') return <span className="hint">待抽检查人员</span>
  const late = view.furtherRounds.find(
    ({ kind, departments }) => kind === 'late' && departments.includes(department),
  )
  if (late !== undefined && late.round === view.openRound) {
    return <span>{roundName(late.round)}正在进行</span>
  }
  if (!view.departmentsToCome.includes(department)) {
    return <span className="verified">已抽，{roundName(late?.round ?? 2)}</span>
  }
  return (
    <>
      <span className="alarm">未到场，还没有抽检查人员</span>
      <ActButton
        act="draw.commitLate"
        size="small"
        disabled={view.openRound !== null}
        onClick={() => go(hrefOf(['draw', 'ceremony', view.id], { round: 'late' }))}
      >
        补抽
      </ActButton>
    </>
  )
}
