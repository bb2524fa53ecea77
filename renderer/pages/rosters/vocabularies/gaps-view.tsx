import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { GapGroup } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { GapRows } from './gap-rows.tsx'
import { TakeWords } from './take-words.tsx'
import { gapTitles } from './views.ts'
import type { GapField } from './views.ts'

const leads: Readonly<Record<GapField, string>> = {
  region: '按住所辨认，由您确认后才写入名录。词表和别名改了，这里跟着变。',
  industry: '按经营范围和推荐规则辨认，由您确认后才写入名录。',
  tags: '按经营范围推荐标签，由您确认后才加上。',
}

/** Records that lack a word, in groups of one suggestion; nothing is written unasked. */
export function GapsView({ field }: { readonly field: GapField }) {
  const gaps = useQuery('suggestions.groups', { field })
  const confirm = useAct('suggestions.confirm')
  const [asked, setAsked] = useState<string | null>(null)
  const [done, setDone] = useState('')
  const groups = gaps.value?.groups ?? []
  const group = groups.find(({ key }) => key === asked) ?? groups[0]
  const finish = async (word: string, ids: readonly string[] | null, count: number) => {
    if (group === undefined || gaps.value === null) return
    const { stamp } = gaps.value
    const answer = await confirm.run({ field, stamp, group: group.key, ids, word })
    if (!answer.ok) return
    gaps.replace(answer.value)
    setDone(`已把 ${counted(count)} 户写为「${word}」，记入历史和操作记录。`)
  }
  return (
    <>
      <div className="vocabulary-head">
        <h2>{gapTitles[field]}</h2>
        <p className="hint">{leads[field]}</p>
        <span className="spring" />
        {field === 'region' && (
          <TakeWords groups={groups.filter(({ kind }) => kind === 'unlisted')} onDone={gaps.reload} />
        )}
        {done !== '' && <output className="verified">{done}</output>}
      </div>
      <FailureNotice failure={confirm.failure ?? gaps.failure} onRetry={gaps.reload} />
      {gaps.value === null && gaps.loading && <Wait doing="正在辨认" progress={gaps.progress} />}
      {gaps.value !== null && group === undefined && (
        <EmptyPlace>
          {field === 'tags'
            ? '没有可以推荐的标签。'
            : `名录中没有缺${field === 'region' ? '乡镇' : '行业'}的检查对象。`}
        </EmptyPlace>
      )}
      {gaps.value !== null && group !== undefined && (
        <div className="gaps">
          <GroupList groups={groups} here={group.key} onChoose={setAsked} />
          <GapRows
            key={`${group.key} ${gaps.value.stamp}`}
            field={field}
            group={group}
            running={confirm.running}
            onConfirm={(word, ids, count) => void finish(word, ids, count)}
            onVocabulary={gaps.reload}
          />
        </div>
      )}
    </>
  )
}

interface GroupListProps {
  readonly groups: readonly GapGroup[]
  readonly here: string
  readonly onChoose: (key: string) => void
}

function GroupList({ groups, here, onChoose }: GroupListProps) {
  return (
    <ul className="gap-groups" aria-label="分组">
      {groups.map((group) => (
        <li key={group.key}>
          <Button
            type="text"
            block
            aria-current={group.key === here ? 'true' : undefined}
            onClick={() => onChoose(group.key)}
          >
            <span className="gap-name">{groupName(group)}</span>
            <span className="gap-count">{counted(group.count)}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

function groupName({ kind, word, said }: GapGroup): string {
  switch (kind) {
    case 'one':
      return word
    case 'near':
      return `${said} → ${word === '' ? '？' : word}`
    case 'several':
      return said
    case 'unlisted':
      return `${said}（词表中没有）`
    case 'none':
      return '没有线索'
  }
}
