import type { ReactNode } from 'react'
import type { DrawView } from '#shared/contract/index.ts'
import { refilledUnit } from '#shared/text/round-words.ts'
import { extraLine, scarceLines } from './assignment-words.ts'
import type { Sitting } from './ceremony-steps.ts'
import { furtherOf } from './ceremony-steps.ts'

interface CommittedFactsProps {
  readonly view: DrawView
  readonly sitting: Sitting
}

/** What the signed sheet prints beside the code: who is present, what differs from plan 1, where there was hardly a choice. */
export function CommittedFacts({ view, sitting }: CommittedFactsProps) {
  const further = furtherOf(view, sitting)
  const { extras } = further ?? view
  return (
    <div className="committed-facts">
      {further === null && view.departmentsToCome.length > 0 && (
        <p>{view.departmentsToCome.join('、')}不在场，以后补抽。</p>
      )}
      {(further?.refills.length ?? 0) > 0 && (
        <Facts title="重新定人的岗位">
          {further?.refills.map(({ unit, unitName, department, place, before, reason }) => (
            <li key={`${unit} ${department} ${place}`}>
              {refilledUnit({ unit, unitName })}，{department}第 {place} 人（
              {before?.inspectorName ?? '原空缺'}）：{reason}
            </li>
          ))}
        </Facts>
      )}
      {extras.length > 0 && (
        <Facts title={`加派的岗位：${countOf(extras)}`}>
          {extras.map((extra) => (
            <li key={`${extra.targetId} ${extra.department} ${extra.place}`}>{extraLine(view, extra)}</li>
          ))}
        </Facts>
      )}
      <InspectorFacts view={view} {...(further ?? view)} />
    </div>
  )
}

type InspectorFactsProps = Pick<DrawView, 'inspectorChanges' | 'scarcePlaces'> & {
  readonly view: Pick<DrawView, 'seats'>
}

/** What differs from the inspectors of plan 1, and where there is hardly a choice. */
export function InspectorFacts({ view, inspectorChanges, scarcePlaces }: InspectorFactsProps) {
  return (
    <>
      <Facts title={`检查人员与第一轮名单的差别：${countOf(inspectorChanges)}`}>
        {inspectorChanges.map(({ id, name, department, before, after }) => (
          <li key={id}>
            {department}
            {name}：{before} → {after}
          </li>
        ))}
      </Facts>
      <Facts title={`人选不足 3 人的岗位：${countOf(scarcePlaces)}`}>
        {scarceLines(view, scarcePlaces).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Facts>
    </>
  )
}

const countOf = (list: readonly unknown[]) => (list.length === 0 ? '没有' : `${list.length} 处`)

export function Facts({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}
