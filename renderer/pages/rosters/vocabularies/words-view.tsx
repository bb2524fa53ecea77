import { Button, Input } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { VocabularyName, VocabularyWord } from '#shared/domain/rosters/vocabulary.ts'
import { vocabularyHints, vocabularyWords } from '#shared/text/vocabulary-words.ts'
import { MergeQuestion } from './merge-question.tsx'
import { UnlistedWords } from './unlisted-words.tsx'
import { moved } from './views.ts'
import { WordsTable } from './words-table.tsx'

/** One vocabulary: its words in their order, and below them what rosters hold besides. */
export function WordsView({ name }: { readonly name: VocabularyName }) {
  const view = useQuery('vocabularies.list', { name })
  const save = useAct('vocabularies.save')
  const change = useAct('vocabularies.save')
  const adopt = useAct('vocabularies.adopt')
  const arrange = useAct('vocabularies.arrange')
  const remove = useAct('vocabularies.remove')
  const [added, setAdded] = useState('')
  const [merged, setMerged] = useState<string | null>(null)
  const words = view.value?.words ?? []
  const order = words.map(({ word }) => word)
  const failure = save.failure ?? adopt.failure ?? arrange.failure ?? remove.failure ?? view.failure

  const forget = () => [save, adopt, arrange, remove].forEach((act) => act.forget())
  const write = async (was: string, entry: VocabularyWord) => {
    forget()
    const answer = await change.run({ name, was, entry })
    if (!answer.ok) return answer.failure
    view.replace(answer.value)
    return null
  }
  const add = async () => {
    if (added.trim() === '') return
    forget()
    const entry = { word: added.trim(), aliases: [], code: '', grades: [] }
    const answer = await save.run({ name, was: '', entry })
    if (!answer.ok) return
    setAdded('')
    view.replace(answer.value)
  }
  const take = async (taken: readonly string[]) => {
    forget()
    const answer = await adopt.run({ name, words: taken })
    if (answer.ok) view.replace(answer.value)
  }
  const move = async (word: string, by: -1 | 1) => {
    const next = moved(order, word, by)
    if (next === null) return
    forget()
    const answer = await arrange.run({ name, words: next })
    if (answer.ok) view.replace(answer.value)
    else view.reload()
  }
  const drop = async (word: string) => {
    forget()
    const answer = await remove.run({ name, word })
    if (answer.ok) view.replace(answer.value)
  }
  return (
    <>
      <div className="vocabulary-head">
        <h2>{vocabularyWords[name]}</h2>
        <p className="hint">{vocabularyHints[name]}</p>
        <IfMay act="vocabularies.save">
          <Input
            className="vocabulary-add"
            aria-label="新增一个词"
            placeholder="输入新词后回车"
            maxLength={200}
            value={added}
            onChange={(event) => setAdded(event.target.value)}
            onPressEnter={() => void add()}
          />
          <Button
            type="primary"
            disabled={added.trim() === ''}
            loading={save.running}
            onClick={() => void add()}
          >
            新增
          </Button>
        </IfMay>
      </div>
      <FailureNotice failure={failure} onRetry={view.reload} />
      {view.value === null && view.loading && <Wait doing="正在读取词表" />}
      <WordsTable
        name={name}
        words={words}
        ready={view.value !== null}
        onWrite={write}
        onMove={(word, by) => void move(word, by)}
        onMerge={setMerged}
        onRemove={(word) => void drop(word)}
      />
      <UnlistedWords
        name={name}
        unlisted={view.value?.unlisted ?? []}
        running={adopt.running}
        canMerge={words.length > 0}
        onTake={(taken) => void take(taken)}
        onMerge={setMerged}
      />
      {merged !== null && (
        <MergeQuestion
          name={name}
          from={merged}
          words={order.filter((word) => word !== merged)}
          near={view.value?.unlisted.find(({ word }) => word === merged)?.near ?? []}
          onClose={() => setMerged(null)}
          onMerged={view.replace}
        />
      )}
    </>
  )
}
