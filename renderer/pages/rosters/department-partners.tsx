import { Checkbox, Segmented } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useMay } from '#renderer/api/use-may.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { Initiation } from '#shared/contract/index.ts'
import type { Department } from '#shared/domain/rosters/types.ts'
import { planScopeWords } from '#shared/text/draw-words.ts'
import type { PartnerScope } from './partner-matrix.ts'
import { partiesOf, partnersOf, toggledPartner } from './partner-matrix.ts'

interface DepartmentPartnersProps {
  readonly departments: readonly Department[]
  readonly initiations: readonly Initiation[]
  readonly onSaved: (initiations: readonly Initiation[]) => void
}

const scopes = ['internal', 'joint'] as const satisfies readonly PartnerScope[]

/** 发起 → 联合: a row initiates with the columns that are ticked; a row without ticks is not restricted. */
export function DepartmentPartners({ departments, initiations, onSaved }: DepartmentPartnersProps) {
  const [scope, setScope] = useState<PartnerScope>('joint')
  const may = useMay('departments.setInitiation')
  const save = useAct('departments.setInitiation')
  const parties = partiesOf(scope, departments, initiations)
  const toggle = async (initiator: string, partner: string) => {
    const initiation = toggledPartner(scope, { initiator, partner }, initiations)
    const answer = await save.run({ initiation })
    if (answer.ok) onSaved(answer.value)
  }
  return (
    <section className="partners">
      <div className="department-head">
        <h2>谁可以和谁联合</h2>
        <Segmented<PartnerScope>
          value={scope}
          onChange={setScope}
          options={scopes.map((value) => ({ value, label: planScopeWords[value] }))}
        />
      </div>
      <p className="hint">
        {scope === 'joint'
          ? '左边的部门发起时，可以联合打勾的部门。一个也不勾，表示不限。'
          : '左边的科室发起时，可以联合打勾的科室、大队。一个也不勾，表示不限。'}
      </p>
      <FailureNotice failure={save.failure} />
      {parties.length < 2 ? (
        <p className="hint">
          {scope === 'joint'
            ? '登记两个以上的部门后，在这里设定。'
            : '给本单位登记两个以上的科室后，在这里设定。'}
        </p>
      ) : (
        <div className="partner-scroll">
          <table className="partner-matrix">
            <thead>
              <tr>
                <th>发起＼联合</th>
                {parties.map((partner) => (
                  <th key={partner} scope="col">
                    {partner}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parties.map((initiator) => {
                const partners = partnersOf(scope, initiator, initiations)
                return (
                  <tr key={initiator}>
                    <th scope="row">
                      {initiator}
                      {partners.length === 0 && <span className="hint">　不限</span>}
                    </th>
                    {parties.map((partner) => (
                      <td key={partner}>
                        {partner === initiator ? (
                          '—'
                        ) : (
                          <Checkbox
                            aria-label={`${initiator}发起，联合${partner}`}
                            checked={partners.includes(partner)}
                            disabled={!may || save.running}
                            onChange={() => void toggle(initiator, partner)}
                          />
                        )}
                      </td>
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
