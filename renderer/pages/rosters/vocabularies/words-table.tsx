import { Table } from 'antd'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { useMay } from '#renderer/api/use-may.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { CountedWord, Failure } from '#shared/contract/index.ts'
import type { VocabularyName, VocabularyWord } from '#shared/domain/rosters/vocabulary.ts'
import { counted } from '#shared/text/numbers.ts'
import { WordForm } from './word-form.tsx'

interface WordsTableProps {
  readonly name: VocabularyName
  readonly words: readonly CountedWord[]
  readonly ready: boolean
  readonly onWrite: (was: string, entry: VocabularyWord) => Promise<Failure | null>
  readonly onMove: (word: string, by: -1 | 1) => void
  readonly onMerge: (word: string) => void
  readonly onRemove: (word: string) => void
}

const codeTitles: Partial<Record<VocabularyName, string>> = {
  regions: '区划代码',
  industries: '行业代码',
}

/** The words in their order: Enter edits, Alt with an arrow moves, arrows walk. */
export function WordsTable(props: WordsTableProps) {
  const { name, words, ready, onMove, onMerge, onRemove } = props
  const may = useMay('vocabularies.save')
  const [edited, setEdited] = useState<CountedWord | null>(null)
  const codeTitle = codeTitles[name]
  return (
    <>
      <Table<CountedWord>
        size="small"
        className="words-table"
        rowKey="word"
        pagination={false}
        dataSource={[...words]}
        locale={{
          emptyText: ready ? (
            <EmptyPlace>词表还是空的。可以逐个新增，或把下面名录中已经用到的词收进来。</EmptyPlace>
          ) : (
            ' '
          ),
        }}
        onRow={(entry) => ({
          tabIndex: 0,
          onDoubleClick: () => may && setEdited(entry),
          onKeyDown: (event) => onKey(event, entry, may ? { edit: setEdited, move: onMove } : null),
        })}
        columns={[
          { title: '', width: 44, align: 'right', render: (_, _entry, at) => at + 1 },
          { title: '词', width: 190, dataIndex: 'word' },
          name === 'scales'
            ? { title: '等级（从低风险到高风险）', render: (_, { grades }) => grades.join('　') }
            : { title: '别名', render: (_, { aliases }) => aliases.join('、') },
          ...(codeTitle === undefined ? [] : [{ title: codeTitle, width: 120, dataIndex: 'code' }]),
          {
            title: '用到',
            width: 80,
            align: 'right',
            render: (_, { count }) => (count === 0 ? '—' : counted(count)),
          },
          {
            title: '',
            width: 226,
            render: (_, entry, at) => (
              <span className="row-acts row-acts-wide">
                <ActButton
                  act="vocabularies.arrange"
                  type="text"
                  size="small"
                  aria-label={`${entry.word}上移`}
                  disabled={at === 0}
                  onClick={() => onMove(entry.word, -1)}
                >
                  ↑
                </ActButton>
                <ActButton
                  act="vocabularies.arrange"
                  type="text"
                  size="small"
                  aria-label={`${entry.word}下移`}
                  disabled={at === words.length - 1}
                  onClick={() => onMove(entry.word, 1)}
                >
                  ↓
                </ActButton>
                <ActButton act="vocabularies.save" type="link" size="small" onClick={() => setEdited(entry)}>
                  修改
                </ActButton>
                <ActButton
                  act="vocabularies.merge"
                  type="link"
                  size="small"
                  disabled={words.length < 2}
                  onClick={() => onMerge(entry.word)}
                >
                  并入
                </ActButton>
                <ActButton
                  act="vocabularies.remove"
                  type="link"
                  size="small"
                  danger
                  disabled={entry.count > 0}
                  title={entry.count > 0 ? '名录中正在用到，不能删除' : ''}
                  onClick={() => onRemove(entry.word)}
                >
                  删除
                </ActButton>
              </span>
            ),
          },
        ]}
      />
      {edited !== null && (
        <WordForm
          name={name}
          kept={edited}
          codeTitle={codeTitle ?? ''}
          onWrite={props.onWrite}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

function onKey(
  event: KeyboardEvent<HTMLElement>,
  entry: CountedWord,
  acts: {
    readonly edit: (entry: CountedWord) => void
    readonly move: (word: string, by: -1 | 1) => void
  } | null,
): void {
  // Keys pressed on a button within the row are the button's own.
  if (event.target !== event.currentTarget) return
  if (event.key === 'Enter') acts?.edit(entry)
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const down = event.key === 'ArrowDown'
  if (event.altKey) return acts?.move(entry.word, down ? 1 : -1)
  const { nextElementSibling, previousElementSibling } = event.currentTarget
  const next = down ? nextElementSibling : previousElementSibling
  if (next instanceof HTMLElement) next.focus()
}
