import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { DepartmentOffer, Failure } from '#shared/contract/index.ts'
import type { Department } from '#shared/domain/rosters/types.ts'

interface DepartmentOffersProps {
  readonly offers: readonly DepartmentOffer[]
  readonly failure: Failure | null
  readonly onAdopted: (departments: readonly Department[]) => void
}

/** Departments and units that rosters or the rule pack name and the list lacks: one click takes them over. */
export function DepartmentOffers({ offers, failure, onAdopted }: DepartmentOffersProps) {
  const adopt = useAct('departments.adopt')
  const take = async (taken: readonly DepartmentOffer[]) => {
    const answer = await adopt.run({
      departments: taken.map(({ department }) => ({ ...department, units: [...department.units] })),
      initiations: taken.flatMap(({ initiations }) => initiations),
    })
    if (answer.ok) onAdopted(answer.value)
  }
  if (offers.length === 0) return <FailureNotice failure={failure} />
  return (
    <section className="department-offers">
      <div className="department-head">
        <strong>还没有登记的部门和科室</strong>
        <span className="spring" />
        {offers.length > 1 && (
          <ActButton
            act="departments.adopt"
            size="small"
            loading={adopt.running}
            onClick={() => void take(offers)}
          >
            全部登记
          </ActButton>
        )}
      </div>
      <ul>
        {offers.map((offer) => (
          <li key={`${offer.from.kind} ${offer.department.name}`}>
            <span>
              {offer.department.name}
              {offer.department.units.length > 0 && `：${offer.department.units.join('、')}`}
            </span>
            <span className="hint">{offeredBy(offer)}</span>
            <ActButton
              act="departments.adopt"
              type="link"
              size="small"
              disabled={adopt.running}
              onClick={() => void take([offer])}
            >
              登记
            </ActButton>
          </li>
        ))}
      </ul>
      <FailureNotice failure={adopt.failure} />
    </section>
  )
}

/** Where it is named. */
export function offeredBy({ from, initiations }: DepartmentOffer): string {
  if (from.kind === 'pack') {
    return `规则包原文${from.clause}${initiations.length > 0 ? '，连同可联合的对象' : ''}`
  }
  const parts = [
    ...(from.inspectors > 0 ? [`执法检查人员 ${from.inspectors} 人`] : []),
    ...(from.items > 0 ? [`抽查事项 ${from.items} 项`] : []),
  ]
  return `名录中${parts.join('、')}`
}
