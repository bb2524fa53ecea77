import { DeleteOutlined, EditOutlined, StarOutlined } from '@ant-design/icons'
import { Button, Input, Modal, Popover } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { RosterQuestion, SavedFilter } from '#shared/contract/index.ts'
import { filterChips, isNarrowed } from './filter-sentence.ts'

interface SavedFiltersProps {
  readonly question: RosterQuestion
  readonly onAsk: (question: RosterQuestion) => void
}

/** Questions with a name: asked by a click, renamed and removed here. */
export function SavedFilters({ question, onAsk }: SavedFiltersProps) {
  const { roster } = question
  const saved = useQuery('rosters.savedFilters', { roster })
  const remove = useAct('rosters.removeFilter')
  const [open, setOpen] = useState(false)
  const [named, setNamed] = useState<SavedFilter | null>(null)
  const drop = async (name: string) => {
    const answer = await remove.run({ roster, name })
    if (answer.ok) saved.replace(answer.value)
  }
  const list = saved.value ?? []
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomLeft"
        open={open}
        onOpenChange={setOpen}
        content={
          <div className="saved-filters">
            <FailureNotice failure={saved.failure ?? remove.failure} />
            {list.length === 0 && <p className="hint">还没有。先选好条件，再点「保存筛选」起个名字。</p>}
            <ul>
              {list.map((one) => (
                <li key={one.name}>
                  <Button
                    type="link"
                    title={sentenceOf(one.question)}
                    onClick={() => {
                      onAsk(one.question)
                      setOpen(false)
                    }}
                  >
                    {one.name}
                  </Button>
                  <ActButton
                    act="rosters.saveFilter"
                    type="text"
                    size="small"
                    icon={<EditOutlined />}
                    aria-label={`改名：${one.name}`}
                    onClick={() => {
                      setNamed(one)
                      setOpen(false)
                    }}
                  />
                  <ActButton
                    act="rosters.removeFilter"
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={`删除：${one.name}`}
                    onClick={() => void drop(one.name)}
                  />
                </li>
              ))}
            </ul>
          </div>
        }
      >
        <Button icon={<StarOutlined aria-hidden />}>
          常用筛选{list.length > 0 ? ` ${list.length}` : ''}
        </Button>
      </Popover>
      {isNarrowed(question) && (
        <ActButton act="rosters.saveFilter" type="link" onClick={() => setNamed({ name: '', question })}>
          保存筛选
        </ActButton>
      )}
      {named !== null && <FilterName filter={named} onSaved={saved.replace} onClose={() => setNamed(null)} />}
    </>
  )
}

/** What a saved filter asks, as its chips would say it. */
function sentenceOf(question: RosterQuestion): string {
  const search = question.search === '' ? [] : [`含「${question.search}」`]
  const chips = filterChips(question.roster, question.filters).map(({ words }) => words)
  return [...search, ...chips, ...(question.retired ? ['只看已移出'] : [])].join(' · ')
}

interface FilterNameProps {
  readonly filter: SavedFilter
  readonly onSaved: (filters: readonly SavedFilter[]) => void
  readonly onClose: () => void
}

function FilterName({ filter, onSaved, onClose }: FilterNameProps) {
  const save = useAct('rosters.saveFilter')
  const [name, setName] = useState(filter.name)
  const empty = name.trim() === ''
  const finish = async () => {
    const answer = await save.run({ name: name.trim(), before: filter.name, question: filter.question })
    if (!answer.ok) return
    onSaved(answer.value)
    onClose()
  }
  const taken = save.failure?.code === 'record-exists'
  return (
    <Modal
      open
      width={440}
      title={filter.name === '' ? '保存筛选' : '给筛选改名'}
      okText="保存"
      cancelText="返回"
      confirmLoading={save.running}
      okButtonProps={{ disabled: empty }}
      onOk={() => void finish()}
      onCancel={onClose}
    >
      <p className="hint">{sentenceOf(filter.question)}</p>
      <Input
        autoFocus
        maxLength={40}
        aria-label="筛选名称"
        placeholder="例：凤凰镇危化企业"
        status={taken ? 'error' : ''}
        value={name}
        onChange={(event) => {
          setName(event.target.value)
          save.forget()
        }}
        onPressEnter={() => {
          if (!empty) void finish()
        }}
      />
      {taken && <p className="field-refusal">已有同名的筛选，请换一个名称。</p>}
      <FailureNotice failure={taken ? null : save.failure} />
    </Modal>
  )
}
