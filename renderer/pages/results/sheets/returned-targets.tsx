import { Checkbox, Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import type { PreviewedTarget, ResultSheetPreview } from '#shared/contract/index.ts'
import { longTime } from '#shared/text/numbers.ts'
import { changedText, recordFieldWords } from '#shared/text/record-words.ts'
import { sheetOutcomeWords, sheetProblemText } from '#shared/text/result-sheet-words.ts'
import type { Decided } from './return-choice.ts'
import { countOf } from './return-choice.ts'

interface ReturnedTargetsProps {
  readonly preview: ResultSheetPreview
  readonly decided: Decided
  readonly onDecide: (decided: Decided) => void
}

const outcomes = ['new', 'changed', 'conflict', 'rejected', 'unchanged'] as const

const colours: Readonly<Record<PreviewedTarget['outcome'], string>> = {
  new: 'processing',
  changed: 'processing',
  unchanged: 'default',
  conflict: 'warning',
  rejected: 'error',
}

/** Every target of the workbook with what it would change, or why it cannot be taken. */
export function ReturnedTargets({ preview, decided, onDecide }: ReturnedTargetsProps) {
  const [shown, setShown] = useState<PreviewedTarget['outcome'] | 'all'>('all')
  const targets = preview.targets.filter(({ outcome }) => shown === 'all' || outcome === shown)
  const decide = (targetId: string, takes: boolean) => {
    const next = new Set(decided)
    if (takes) next.add(targetId)
    else next.delete(targetId)
    onDecide(next)
  }
  return (
    <>
      <div className="filter-line">
        <Segmented<PreviewedTarget['outcome'] | 'all'>
          value={shown}
          options={[
            { value: 'all', label: `全部 ${preview.targets.length} 户` },
            ...outcomes.map((outcome) => ({
              value: outcome,
              label: `${sheetOutcomeWords[outcome]} ${countOf(preview, outcome)}`,
            })),
          ]}
          onChange={setShown}
        />
        {preview.blank > 0 && <span className="hint">另有 {preview.blank} 户没有填写，不动。</span>}
      </div>
      {preview.strangers.length > 0 && (
        <ul className="sheet-problems" role="alert">
          {preview.strangers.slice(0, 10).map((problem) => (
            <li key={problem.row}>{sheetProblemText(problem)}</li>
          ))}
        </ul>
      )}
      <Table<PreviewedTarget>
        size="small"
        rowKey="targetId"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={targets}
        columns={[
          { title: '行', width: 60, dataIndex: 'row' },
          { title: '检查对象', width: 220, dataIndex: 'targetName' },
          {
            title: '',
            width: 100,
            render: (_, { outcome }) => <Tag color={colours[outcome]}>{sheetOutcomeWords[outcome]}</Tag>,
          },
          { title: '内容', render: (_, target) => <Told target={target} /> },
          ...(countOf(preview, 'conflict') === 0 ? [] : [conflictColumn(decided, decide)]),
        ]}
      />
    </>
  )
}

/** Whose words count is the clerk's to say, target by target. */
function conflictColumn(decided: Decided, decide: (targetId: string, takes: boolean) => void) {
  return {
    title: '',
    width: 130,
    render: (_: unknown, { outcome, targetId }: PreviewedTarget) =>
      outcome === 'conflict' && (
        <Checkbox
          checked={decided.has(targetId)}
          onChange={(event) => decide(targetId, event.target.checked)}
        >
          用表里的
        </Checkbox>
      ),
  }
}

const mostChanges = 6

function Told({ target }: { readonly target: PreviewedTarget }) {
  const { outcome, problems, rows, changes, since } = target
  if (outcome === 'rejected')
    return (
      <ul className="sheet-problems">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{sheetProblemText(problem)}</li>
        ))}
      </ul>
    )
  if (outcome === 'new')
    return rows.map(({ row, itemName, codes, handling }) => (
      <div key={row}>
        {itemName}：{codes.join('、')}
        {handling.length > 0 && <span className="hint">（{handling.join('、')}）</span>}
      </div>
    ))
  return (
    <>
      {outcome === 'conflict' && since !== null && (
        <div className="field-refusal">
          发出之后 {since.actor} 于{longTime(since.at)}录入过，两边不一样：
        </div>
      )}
      {changes.slice(0, mostChanges).map(({ field, item, before, after }) => (
        <div key={`${field} ${item}`}>
          {item === '' ? '' : `${item} `}
          {recordFieldWords[field]}：{changedText(field, before)} → {changedText(field, after)}
        </div>
      ))}
      {changes.length > mostChanges && <div className="hint">另有 {changes.length - mostChanges} 处。</div>}
    </>
  )
}
