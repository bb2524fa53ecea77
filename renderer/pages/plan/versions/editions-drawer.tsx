import { Button, Drawer, Input } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { PlanDifference, PlanEditionView } from '#shared/contract/index.ts'
import type { PlanRule } from '#shared/domain/plan/rule-pack.ts'
import type { PlanScope } from '#shared/domain/plan/types.ts'
import { planScopeWords } from '#shared/text/draw-words.ts'
import { longDate } from '#shared/text/numbers.ts'
import { ChangeList } from './change-list.tsx'

interface EditionsDrawerProps {
  readonly year: number
  readonly rule: PlanRule
  readonly scope: PlanScope
  readonly editions: readonly PlanEditionView[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Where and when the year's table was made public, and what each later edition changed. */
export function EditionsDrawer({ year, rule, scope, editions, onClose, onDone }: EditionsDrawerProps) {
  const { status } = useOffice()
  const [publishedOn, setPublishedOn] = useState(status.today)
  const [place, setPlace] = useState('')
  const [asked, setAsked] = useState(false)
  const publish = useAct('plan.publish')
  const store = async () => {
    setAsked(true)
    if (place.trim() === '' || publishedOn === '') return
    const answer = await publish.run({ year, scope, publishedOn, place })
    if (answer.ok) onDone()
  }
  return (
    <Drawer open size={640} title={`${year}年度${planScopeWords[scope]}计划表：公布与版本`} onClose={onClose}>
      <p className="hint">
        {editions.length === 0
          ? '登记公布后，制表时间固定为公布的日期；以后再改要写明理由，成为新的一版，以前各版保留。'
          : '同一版可以登记多处公布。'}
      </p>
      <IfMay act="plan.publish" told="登记公布">
        <div className="form-columns">
          <Labelled label="公布日期" refusal={asked && publishedOn === '' ? '请填写公布日期' : ''}>
            <DateField label="公布日期" value={publishedOn} onChange={setPublishedOn} />
          </Labelled>
          <Labelled label="公布在哪里" refusal={asked && place.trim() === '' ? '请填写公布在哪里' : ''}>
            <Input
              value={place}
              maxLength={200}
              placeholder="例：县政府门户网站"
              onChange={(event) => setPlace(event.target.value)}
            />
          </Labelled>
        </div>
        <Button type="primary" loading={publish.running} onClick={() => void store()}>
          登记公布
        </Button>
      </IfMay>
      <FailureNotice failure={publish.failure} />
      {editions.map((edition) => (
        <Edition key={edition.edition} rule={rule} edition={edition} />
      ))}
    </Drawer>
  )
}

function Edition({ edition, rule }: { readonly edition: PlanEditionView; readonly rule: PlanRule }) {
  const { publications, reason, actor, madeOn, plans, changes } = edition
  return (
    <section className="plan-version">
      <h3>
        第{edition.edition}版　{longDate(madeOn)}
      </h3>
      <p className="hint">
        {actor}，共 {plans.length} 份计划{reason === '' ? '' : `，修改理由：${reason}`}
      </p>
      {publications.map(({ place, publishedOn }) => (
        <p key={place}>
          {longDate(publishedOn)}公布于{place}
        </p>
      ))}
      {changes.map((difference) => (
        <Difference key={`${difference.kind} ${difference.number}`} rule={rule} difference={difference} />
      ))}
    </section>
  )
}

const kindWords = { added: '新增', removed: '删除', changed: '修改' } as const

function Difference({ difference, rule }: { readonly difference: PlanDifference; readonly rule: PlanRule }) {
  const { kind, number, name, changes } = difference
  return (
    <>
      <p>
        {kindWords[kind]}计划 {number} {name}
      </p>
      <ChangeList rule={rule} changes={changes} />
    </>
  )
}
