import { Checkbox, Table } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import { rowChoice } from '#renderer/components/row-choice.ts'
import type { PoolView } from '#shared/contract/index.ts'
import { RatioField } from './quota-field.tsx'
import type { SectionProps } from './section-props.ts'

/** Items are drawn too: from these, at least this share of every department's. */
export function ItemsSection({ scheme, set, pool }: SectionProps & { readonly pool: PoolView | null }) {
  const items = useQuery('rosters.list', { roster: 'items', limit: 1000 })
  const rows = (items.value?.rows ?? []).map(({ record }) => ({
    id: record.id,
    name: record.name,
    department: 'department' in record ? record.department : '',
  }))
  const mandatory = new Set(scheme.mandatoryItemIds)
  const toggle = (id: string, must: boolean) =>
    set({
      mandatoryItemIds: must ? [...mandatory, id] : scheme.mandatoryItemIds.filter((other) => other !== id),
    })
  return (
    <section className="card" id="items">
      <h2>抽查事项</h2>
      <FailureNotice failure={items.failure} onRetry={items.reload} />
      <Table
        size="small"
        pagination={false}
        scroll={{ y: 224 }}
        rowKey="id"
        dataSource={rows}
        loading={items.loading}
        locale={{ emptyText: '抽查事项清单还是空的，请先到「名录」导入' }}
        rowSelection={rowChoice<(typeof rows)[number]>({
          chosen: scheme.itemIds,
          onChoose: (itemIds) =>
            set({
              itemIds: [...itemIds],
              mandatoryItemIds: scheme.mandatoryItemIds.filter((id) => itemIds.includes(id)),
            }),
          nameOf: ({ name }) => name,
        })}
        columns={[
          { title: '事项', dataIndex: 'name', ellipsis: true },
          { title: '部门', dataIndex: 'department', width: 160, ellipsis: true },
          {
            title: '必查',
            width: 64,
            render: (_, { id }) => (
              <Checkbox
                aria-label="必查"
                disabled={!scheme.itemIds.includes(id)}
                checked={mandatory.has(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
            ),
          },
        ]}
      />
      <div className="form-columns">
        <Labelled
          label="事项抽取比例不低于"
          hint={
            pool === null
              ? ''
              : `已选 ${pool.items.eligible + pool.items.mandatory} 项，将抽出 ${pool.items.drawn} 项`
          }
        >
          <RatioField
            label="事项抽取比例"
            ratio={scheme.itemRate}
            onChange={(itemRate) => set({ itemRate })}
          />
        </Labelled>
      </div>
    </section>
  )
}
