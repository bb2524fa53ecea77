import { Button, Input } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import { WordsField } from '#renderer/components/words-field.tsx'
import type { Exemption } from '#shared/domain/plan/scheme.ts'
import { IdsField } from './ids-field.tsx'
import { monthsBefore } from './months-before.ts'
import type { SectionProps } from './section-props.ts'

const usualMonths = [3, 6, 12]

/** Whom this draw leaves out besides 登记状态 and the yearly cap; every reason is printed with the frame. */
export function ExclusionsSection({ scheme, set }: SectionProps) {
  const { status } = useOffice()
  const tags = useQuery('rosters.values', { roster: 'targets', field: 'tags' })
  const known = (tags.value ?? []).map(({ value }) => value).filter(Boolean)
  const replace = (at: number, exemption: Exemption | null) =>
    set({
      exemptions: scheme.exemptions.flatMap((old, index) =>
        index !== at ? [old] : exemption === null ? [] : [exemption],
      ),
    })
  return (
    <section className="card" id="exclusions">
      <h2>不参加抽取</h2>
      <p className="hint">不存续的、达到年度上限的已自动排除。须全部抽取的（如黑名单）不受下列限制。</p>
      <Labelled label="此日以来本程序抽取过的不再抽" hint="不填为不限">
        <span className="drawn-since">
          <DateField value={scheme.drawnSince} onChange={(drawnSince) => set({ drawnSince })} />
          {usualMonths.map((months) => (
            <Button
              key={months}
              size="small"
              onClick={() => set({ drawnSince: monthsBefore(status.today, months) })}
            >
              近 {months} 个月
            </Button>
          ))}
        </span>
      </Labelled>
      {scheme.exemptions.map((exemption, at) => (
        // eslint-disable-next-line react/no-array-index-key -- an exemption has no name of its own, and none moves
        <div className="exemption" key={at}>
          <Labelled
            label={`免予抽查 ${at + 1}：理由`}
            refusal={exemption.reason.trim() === '' ? '请填写理由，随名录打印' : ''}
          >
            <Input
              maxLength={100}
              placeholder="例：停产整顿"
              value={exemption.reason}
              onChange={(event) => replace(at, { ...exemption, reason: event.target.value })}
            />
          </Labelled>
          <Labelled label="有这些标签的">
            <WordsField
              value={exemption.tags}
              known={known}
              onChange={(words) => replace(at, { ...exemption, tags: words })}
            />
          </Labelled>
          <IdsField
            label="以及这份名单"
            hint="统一社会信用代码，一行一个"
            ids={exemption.ids}
            onChange={(ids) => replace(at, { ...exemption, ids })}
          />
          <Button type="text" size="small" onClick={() => replace(at, null)}>
            去掉这一项
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => set({ exemptions: [...scheme.exemptions, { reason: '', tags: [], ids: [] }] })}
      >
        加一项免予抽查
      </Button>
    </section>
  )
}
