import { Button, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import { useOffice } from '#renderer/app/office-context.ts'
import { hrefOf } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import type { PlanView } from '#shared/contract/index.ts'
import { fillTemplate } from '#shared/domain/plan/naming.ts'
import type { PlanRule } from '#shared/domain/plan/rule-pack.ts'
import { longDate } from '#shared/text/numbers.ts'
import type { PlanRow } from './plan-rows.ts'
import { planRows } from './plan-rows.ts'

interface PlanTableProps {
  readonly rule: PlanRule
  readonly plans: readonly PlanView[]
  readonly onEdit: (plan: PlanView) => void
}

/** T1 or T2 as it stands on paper: title, 单位 and 制表时间 above, 备注 below. */
export function PlanTable({ rule, plans, onEdit }: PlanTableProps) {
  const { office, status, year } = useOffice()
  return (
    <section className="card sheet">
      <h2 className="sheet-title">{fillTemplate(rule.tableTitle, office, { year, serial: 0, digits: 1 })}</h2>
      {rule.subtitle !== '' && <p className="sheet-subtitle">{rule.subtitle}</p>}
      {rule.hasSealLine && (
        <div className="sheet-line">
          <span>单位（盖章）：{office.bureau}</span>
          <span>制表时间：{longDate(status.today)}</span>
        </div>
      )}
      <Table<PlanRow>
        bordered
        size="small"
        className="sheet-table"
        rowKey={({ plan, task }) => `${plan.id} ${task.id}`}
        pagination={false}
        scroll={{ x: 1130 }}
        columns={columnsOf(rule, onEdit)}
        dataSource={[...planRows(plans)]}
        locale={{
          emptyText: (
            <EmptyPlace>本年度还没有这一类计划。点右上角新增，编号和名称会按规则拟好，可以改。</EmptyPlace>
          ),
        }}
      />
      {rule.notes.length > 0 && (
        <div className="sheet-notes">
          {rule.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </section>
  )
}

function columnsOf(rule: PlanRule, onEdit: (plan: PlanView) => void): TableColumnsType<PlanRow> {
  const merged = ({ span }: PlanRow) => ({ rowSpan: span })
  const text = (title: string, width: number, show: (row: PlanRow) => string) => ({
    title,
    key: title,
    width,
    render: (_: unknown, row: PlanRow) => show(row),
  })
  return [
    { ...text('抽查计划编号', 84, ({ plan }) => plan.number), onCell: merged },
    { ...text('抽查计划名称', 108, ({ plan }) => plan.name), onCell: merged },
    text('抽查任务编号', 62, ({ task }) => task.number),
    text('抽查任务名称', 136, ({ task }) => task.name),
    text('抽查类型', 50, ({ task }) => task.selectionText),
    text('抽查比例', 104, ({ task }) => task.ratioText),
    text('抽查事项', 116, ({ task }) => task.itemsText),
    text('抽查对象范围', 104, ({ task }) => task.scopeText),
    text(`发起${rule.initiatorWord}`, 84, ({ task }) => task.initiator),
    text(`联合${rule.partnerWord}`, 92, ({ task }) => task.partners),
    text('抽查时间', 78, ({ task }) => task.periodText),
    ...(rule.hasRemark ? [text('备注', 68, ({ task }: PlanRow) => task.remark)] : []),
    {
      title: '',
      key: 'acts',
      width: 56,
      fixed: 'right',
      render: (_, { plan, task, span }) => (
        <div className="row-acts">
          {span > 0 && (
            <Button type="link" size="small" onClick={() => onEdit(plan)}>
              编辑
            </Button>
          )}
          <a href={hrefOf(['draw', 'scheme', task.id])}>抽取</a>
        </div>
      ),
    },
  ]
}
