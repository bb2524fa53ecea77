import { InputNumber, Radio, Table } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { Labelled } from '#renderer/components/labelled.tsx'
import { WordsField } from '#renderer/components/words-field.tsx'
import type { PoolView } from '#shared/contract/index.ts'
import { focusClass } from '#shared/domain/plan/pool.ts'
import type { ClassBy, Quota } from '#shared/domain/plan/scheme.ts'
import { counted } from '#shared/text/numbers.ts'
import { FloorField } from './floor-field.tsx'
import { QuotaField } from './quota-field.tsx'
import type { SectionProps } from './section-props.ts'

const classWords: Readonly<Record<ClassBy, string>> = {
  whole: '不分等级，统一比例',
  grade: '按信用风险等级',
  industry: '按监管行业',
}

/** How many of each class; a ratio rounds up (「不低于」). */
export function QuotasSection({ scheme, set, pool }: SectionProps & { readonly pool: PoolView | null }) {
  const tags = useQuery('rosters.values', { roster: 'targets', field: 'tags' })
  const knownTags = (tags.value ?? []).map(({ value }) => value).filter(Boolean)
  const classes = pool?.classes ?? []
  const quotaOf = (name: string) => scheme.quotas.find((quota) => quota.class === name)?.quota ?? null
  const setQuota = (name: string, quota: Quota) =>
    set({ quotas: [...scheme.quotas.filter((other) => other.class !== name), { class: name, quota }] })
  return (
    <section className="card" id="quotas">
      <h2>比例与名额</h2>
      <Labelled label="分类">
        <Radio.Group
          value={scheme.classBy}
          onChange={(event) =>
            // What was set for 重点 stays: it is a class whatever divides the others.
            set({
              classBy: event.target.value as ClassBy,
              quotas: scheme.quotas.filter((quota) => quota.class === focusClass),
            })
          }
          options={(['whole', 'grade', 'industry'] as const).map((value) => ({
            value,
            label: classWords[value],
          }))}
        />
      </Labelled>
      <Table
        size="small"
        pagination={false}
        rowKey="class"
        dataSource={[...classes]}
        locale={{ emptyText: '没有符合条件的对象' }}
        columns={[
          { title: '类别', dataIndex: 'class' },
          { title: '可抽户数', dataIndex: 'eligible', width: 110, align: 'right', render: counted },
          {
            title: '比例或户数',
            width: 230,
            render: (_, row) => (
              <QuotaField quota={quotaOf(row.class)} onChange={(quota) => setQuota(row.class, quota)} />
            ),
          },
          {
            title: '抽取户数',
            width: 110,
            align: 'right',
            render: (_, row) => (row.quota === null ? '—' : <strong>{counted(row.quota)}</strong>),
          },
        ]}
      />
      <div className="form-columns">
        <Labelled label="各类合计不低于" hint="不填为不设总体下限；不足时先重点、再比例高的类别补足，见右侧">
          <FloorField floor={scheme.floor} onChange={(floor) => set({ floor })} />
        </Labelled>
        <Labelled label="各乡镇之间">
          <Radio.Group
            value={scheme.balance}
            onChange={(event) => set({ balance: event.target.value === 'region' ? 'region' : 'none' })}
            options={[
              { value: 'none', label: '合在一起抽' },
              { value: 'region', label: '按户数均衡分配' },
            ]}
          />
        </Labelled>
        <Labelled label="同一对象每年最多抽取" hint="不填为不设上限">
          <InputNumber
            min={1}
            max={100}
            precision={0}
            suffix="次"
            value={scheme.yearlyCap}
            onChange={(yearlyCap) => set({ yearlyCap })}
          />
        </Labelled>
        <Labelled label="有这些标签的为「重点」，单独一类" wide hint="例：投诉举报多。另定比例或户数">
          <WordsField
            value={scheme.focusTags}
            known={knownTags}
            onChange={(focusTags) => set({ focusTags })}
          />
        </Labelled>
        <Labelled label="有这些标签的全部抽取" wide hint="例：黑名单。全部检查，不占抽取名额">
          <WordsField value={scheme.fullTags} known={knownTags} onChange={(fullTags) => set({ fullTags })} />
        </Labelled>
      </div>
    </section>
  )
}
