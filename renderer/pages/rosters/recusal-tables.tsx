import { Table } from 'antd'
import type { ReactNode } from 'react'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { OperationName, RecusalRuleView, RecusalView } from '#shared/contract/index.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { counted, longDate } from '#shared/text/numbers.ts'
import { recusalSourceWords } from '#shared/text/roster-words.ts'

const paging = { pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }

const inspectorText = (row: { readonly inspectorName: string; readonly inspectorId: string }) =>
  `${row.inspectorName}（${certificateNumber(row.inspectorId)}）`

const statedText = ({ source, statedOn }: Pick<RecusalView, 'source' | 'statedOn'>) =>
  statedOn === '' ? recusalSourceWords[source] : `${recusalSourceWords[source]}，${longDate(statedOn)}`

interface PairsTableProps {
  readonly pairs: readonly RecusalView[]
  readonly busy: boolean
  readonly empty: ReactNode
  readonly onRemove: (pair: RecusalView) => void
}

/** Recusals as filed, an inspector and a target each. */
export function PairsTable({ pairs, busy, empty, onRemove }: PairsTableProps) {
  return (
    <Table<RecusalView>
      size="small"
      rowKey={({ inspectorId, targetId }) => `${inspectorId} ${targetId}`}
      pagination={paging}
      dataSource={[...pairs]}
      locale={{ emptyText: empty }}
      columns={[
        { title: '检查人员', width: 220, render: (_, row) => inspectorText(row) },
        { title: '检查对象', render: (_, row) => `${row.targetName}（${row.targetId}）` },
        { title: '理由', dataIndex: 'reason', width: 220 },
        { title: '提出人', width: 190, render: (_, row) => statedText(row) },
        {
          title: '',
          width: 80,
          render: (_, row) => <Withdraw act="recusals.remove" busy={busy} onClick={() => onRemove(row)} />,
        },
      ]}
    />
  )
}

function coveredText({ targets, covered }: RecusalRuleView): string {
  const names = targets.map(({ id, name }) => `${name}（${id}）`).join('、')
  return covered > targets.length ? `${names}……共 ${counted(covered)} 户` : names
}

interface RulesTableProps {
  readonly rules: readonly RecusalRuleView[]
  readonly busy: boolean
  readonly empty: ReactNode
  readonly onRemove: (rule: RecusalRuleView) => void
}

/** Rules against a person; each opens to the targets that it covers today. */
export function RulesTable({ rules, busy, empty, onRemove }: RulesTableProps) {
  return (
    <Table<RecusalRuleView>
      size="small"
      rowKey="id"
      pagination={paging}
      dataSource={[...rules]}
      locale={{ emptyText: empty }}
      expandable={{
        rowExpandable: ({ covered }) => covered > 0,
        expandedRowRender: coveredText,
      }}
      columns={[
        { title: '检查人员', width: 220, render: (_, row) => inspectorText(row) },
        { title: '法定代表人或联系人', dataIndex: 'person', width: 170 },
        {
          title: '现有',
          width: 90,
          align: 'right',
          render: (_, { covered }) => `${counted(covered)} 户`,
        },
        { title: '理由', dataIndex: 'reason' },
        { title: '提出人', width: 190, render: (_, row) => statedText(row) },
        {
          title: '',
          width: 80,
          render: (_, row) => (
            <Withdraw act="recusals.removeRule" busy={busy} onClick={() => onRemove(row)} />
          ),
        },
      ]}
    />
  )
}

interface WithdrawProps {
  readonly act: OperationName
  readonly busy: boolean
  readonly onClick: () => void
}

function Withdraw({ act, busy, onClick }: WithdrawProps) {
  return (
    <ActButton act={act} type="link" size="small" danger disabled={busy} onClick={onClick}>
      撤销
    </ActButton>
  )
}
