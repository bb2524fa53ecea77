import { Table } from 'antd'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { UnlistedWord } from '#shared/contract/index.ts'
import type { VocabularyName } from '#shared/domain/rosters/vocabulary.ts'
import { counted } from '#shared/text/numbers.ts'

interface UnlistedWordsProps {
  readonly name: VocabularyName
  readonly unlisted: readonly UnlistedWord[]
  readonly running: boolean
  readonly canMerge: boolean
  readonly onTake: (words: readonly string[]) => void
  readonly onMerge: (word: string) => void
}

/** Words that rosters hold and the vocabulary has not: taken in, or written as another. */
export function UnlistedWords({ name, unlisted, running, canMerge, onTake, onMerge }: UnlistedWordsProps) {
  if (unlisted.length === 0) return null
  const isStatus = name === 'statuses'
  return (
    <>
      <div className="vocabulary-head unlisted-head">
        <h3>{isStatus ? '名录中的其他登记状态（不视为存续）' : '词表中没有的词'}</h3>
        <span className="spring" />
        {!isStatus && (
          <ActButton
            act="vocabularies.adopt"
            loading={running}
            onClick={() => onTake(unlisted.map(({ word }) => word))}
          >
            全部收入词表
          </ActButton>
        )}
      </div>
      <Table<UnlistedWord>
        size="small"
        rowKey="word"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...unlisted]}
        columns={[
          { title: '词', width: 240, dataIndex: 'word' },
          {
            title: '可能是',
            render: (_, { near, count }) =>
              near.length > 0 ? (
                near.join('、')
              ) : count === 0 ? (
                <span className="hint">推荐规则用到</span>
              ) : (
                ''
              ),
          },
          {
            title: '用到',
            width: 80,
            align: 'right',
            render: (_, { count }) => (count === 0 ? '—' : counted(count)),
          },
          {
            title: '',
            width: 226,
            render: (_, { word, count }) => (
              <span className="row-acts row-acts-wide">
                <ActButton
                  act="vocabularies.adopt"
                  type="link"
                  size="small"
                  disabled={running}
                  onClick={() => onTake([word])}
                >
                  {isStatus ? '视为存续' : '收入词表'}
                </ActButton>
                {count > 0 && (
                  <ActButton
                    act="vocabularies.merge"
                    type="link"
                    size="small"
                    disabled={!canMerge}
                    onClick={() => onMerge(word)}
                  >
                    并入
                  </ActButton>
                )}
              </span>
            ),
          },
        ]}
      />
    </>
  )
}
