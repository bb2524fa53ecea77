import { useMemo, useState } from 'react'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import { useLocalRows } from '#renderer/pages/draw/detail/local-rows.ts'
import type { FeedbackLine, PublicationDraw, PublicationOverview } from '#shared/contract/index.ts'
import { counted, longDate } from '#shared/text/numbers.ts'
import { dueText } from '#shared/text/publication-words.ts'
import { FeedbackDialog } from './feedback-dialog.tsx'
import { Left, leftText } from './publication-columns.tsx'
import type { PublicationFilter } from './publication-filter.ts'
import { PublicationFilters } from './publication-filters.tsx'
import { useChosen } from './use-chosen.ts'

interface FeedbackListProps {
  readonly overview: PublicationOverview
  readonly filter: PublicationFilter
  readonly onChanged: () => void
}

interface Row extends FeedbackLine {
  readonly draw: PublicationDraw
}

const named = {
  keyOf: ({ draw, targetId }: Row) => JSON.stringify([draw.draw.id, targetId]),
  nameOf: ({ targetName }: Row) => targetName,
}

function toldText({ told, inspected, draw }: Row): string {
  if (told !== null) return `${longDate(told.day)}${told.how}反馈（${told.who}）`
  if (!inspected) return '还有部门没有录完检查结果'
  return draw.secret ? '暗查没有解密' : '待反馈'
}

const columns: readonly PagedColumn<Row>[] = [
  {
    key: 'target',
    title: '检查对象',
    width: 300,
    fixed: true,
    show: ({ targetName, targetId }) => <span title={targetId}>{targetName}</span>,
    text: ({ targetName }) => targetName,
  },
  {
    key: 'draw',
    title: '抽取',
    width: 130,
    show: ({ draw }) => draw.draw.number,
    text: ({ draw }) => draw.draw.number,
  },
  {
    key: 'ended',
    title: '检查结束',
    width: 130,
    show: ({ endedOn }) => longDate(endedOn),
    text: ({ endedOn }) => endedOn,
  },
  {
    key: 'left',
    title: '时限',
    width: 160,
    show: (row) => <Left standing={row.standing} text={leftText(row)} />,
    text: leftText,
  },
  {
    key: 'due',
    title: '反馈期限',
    width: 220,
    show: (row) => <span title={dueText(row)}>{dueText(row) || '规则没有写期限，应及时反馈'}</span>,
    text: dueText,
  },
  {
    key: 'told',
    title: '反馈情况',
    width: 330,
    show: (row) => <span title={toldText(row)}>{toldText(row)}</span>,
    text: toldText,
  },
]

/** 逐户反馈 (E5): who was told of the result, when and how; chosen ones are registered together. */
export function FeedbackList({ overview, filter, onChanged }: FeedbackListProps) {
  const [asking, setAsking] = useState(false)
  const rows = useMemo(
    () =>
      overview.draws
        .filter(({ draw }) => filter.draw === '' || draw.id === filter.draw)
        .flatMap((draw) => draw.feedback.map((line): Row => ({ ...line, draw })))
        .filter(({ standing }) => filter.standing === '' || standing === filter.standing)
        .filter(({ targetName, targetId }) => `${targetName} ${targetId}`.includes(filter.words)),
    [overview, filter.draw, filter.standing, filter.words],
  )
  const { chosen, picking, clear } = useChosen(rows, named)
  const refusal = refusalOf(chosen)
  return (
    <>
      <div className="filter-line publication-filters">
        <PublicationFilters draws={overview.draws} filter={filter} kind="feedback" />
        <span>
          共 <strong>{counted(rows.length)}</strong> 户次，已反馈{' '}
          <strong>{counted(rows.filter(({ told }) => told !== null).length)}</strong> 户次
        </span>
        <span className="spring" />
        {refusal !== '' && <span className="field-refusal">{refusal}</span>}
        <ActButton
          act="publication.feedBack"
          type="primary"
          disabled={chosen.length === 0 || refusal !== ''}
          onClick={() => setAsking(true)}
        >
          {chosen.length === 0 ? '登记反馈' : `登记反馈（${counted(chosen.length)} 户次）`}
        </ActButton>
      </div>
      <PagedTable
        name="结果反馈"
        columns={columns}
        rows={useLocalRows(rows)}
        picking={picking}
        empty={<EmptyPlace>没有符合这些条件的检查对象。请换一个条件。</EmptyPlace>}
      />
      {asking && (
        <FeedbackDialog
          drawId={chosen[0]?.draw.draw.id ?? ''}
          targetIds={chosen.map(({ targetId }) => targetId)}
          onDone={() => {
            setAsking(false)
            clear()
            onChanged()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function refusalOf(chosen: readonly Row[]): string {
  if (new Set(chosen.map(({ draw }) => draw.draw.id)).size > 1)
    return '选中的企业属于几次抽取，请一次只登记一次抽取的。'
  if (chosen.some(({ draw }) => draw.secret)) return '暗查没有解密，不能反馈。'
  const open = chosen.filter(({ inspected }) => !inspected).length
  return open === 0 ? '' : `其中 ${open} 户还有部门没有录完，请先去掉。`
}
