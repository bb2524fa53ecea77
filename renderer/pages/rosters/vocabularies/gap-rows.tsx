import { AutoComplete, Button, Checkbox } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import { usePagedRows } from '#renderer/components/use-paged-rows.ts'
import type { GapGroup, GapRow } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { AliasOffer } from './alias-offer.tsx'
import { MarkedText } from './marked-text.tsx'
import type { GapField } from './views.ts'

interface GapRowsProps {
  readonly field: GapField
  readonly group: GapGroup
  readonly running: boolean
  readonly onConfirm: (word: string, ids: readonly string[] | null, count: number) => void
  /** The vocabulary was changed from here */
  readonly onVocabulary: () => void
}

const textTitles: Readonly<Record<GapField, string>> = {
  region: '住所',
  industry: '经营范围',
  tags: '经营范围',
}

/** The records of one group: all of them confirmed, or those that were ticked, as suggested or otherwise. */
export function GapRows({ field, group, running, onConfirm, onVocabulary }: GapRowsProps) {
  const rows = usePagedRows<GapRow>('suggestions.rows', { field, group: group.key })
  const known = useQuery('rosters.values', { roster: 'targets', field })
  const [word, setWord] = useState(group.word)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [looked, setLooked] = useState<GapRow | null>(null)
  const toggle = (row: GapRow) => {
    const { id } = row
    setLooked(row)
    setTicked((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }
  const chosen = word.trim()
  const isAll = ticked.size === 0
  const count = isAll ? group.count : ticked.size
  // Without a common suggestion all at once would be a guess.
  const isGuess = isAll && (group.kind === 'none' || group.kind === 'several')
  return (
    <div className="gap-rows">
      <AliasOffer field={field} group={group} onDone={onVocabulary} />
      <PagedTable<GapRow>
        name="待确认的检查对象"
        columns={columnsOf(field, ticked)}
        rows={rows}
        onOpen={toggle}
        rowClass={(row) => (ticked.has(row.id) ? 'row-ticked' : '')}
        empty={<EmptyPlace>这一组已经确认完了。</EmptyPlace>}
      />
      {looked !== null && field !== 'region' && (
        <p className="gap-detail">
          <strong>{looked.name}</strong>　<MarkedText text={looked.text} marks={looked.marks} />
        </p>
      )}
      <FailureNotice failure={rows.failure} onRetry={rows.reload} />
      <div className="gap-foot">
        <span className="hint">
          {isAll ? '点一行可以只选几户' : `已选 ${counted(ticked.size)} 户`}
          {!isAll && (
            <Button type="link" size="small" onClick={() => setTicked(new Set())}>
              取消选择
            </Button>
          )}
        </span>
        <span className="spring" />
        <AutoComplete
          aria-label="写为"
          className="gap-word"
          placeholder="选择或输入"
          value={word}
          onChange={setWord}
          showSearch={{ filterOption: (text, option) => (option?.value ?? '').includes(text) }}
          options={(known.value ?? []).filter(({ value }) => value !== '').map(({ value }) => ({ value }))}
        />
        <IfMay act="suggestions.confirm">
          <Button
            type="primary"
            loading={running}
            disabled={chosen === '' || isGuess}
            onClick={() => onConfirm(chosen, isAll ? null : [...ticked], count)}
          >
            {isAll ? `全组 ${counted(count)} 户` : `所选 ${counted(count)} 户`}写为「{chosen || '…'}」
          </Button>
        </IfMay>
      </div>
    </div>
  )
}

function columnsOf(field: GapField, ticked: ReadonlySet<string>): readonly PagedColumn<GapRow>[] {
  return [
    {
      key: 'ticked',
      title: '',
      width: 40,
      fixed: true,
      show: ({ id, name }) => <Checkbox checked={ticked.has(id)} tabIndex={-1} aria-label={`选中${name}`} />,
    },
    {
      key: 'name',
      title: '名称',
      width: 222,
      show: (row) => <MarkedText text={row.name} marks={row.nameMarks} />,
    },
    {
      key: 'text',
      title: textTitles[field],
      width: 388,
      show: (row) => <MarkedText short text={row.text} marks={row.marks} />,
    },
    { key: 'words', title: '可能是', width: 140, show: ({ words }) => words.join('、') },
  ]
}
