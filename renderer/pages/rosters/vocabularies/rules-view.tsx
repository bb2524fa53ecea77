import { Button, Segmented, Table } from 'antd'
import { useMay } from '#renderer/api/use-may.ts'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { SuggestionRule } from '#shared/domain/rosters/suggest-industry.ts'
import { RuleForm } from './rule-form.tsx'

const emptyRule = { word: '', any: [], along: [], none: [], inName: false }

/** The rules in their order: the first that fits is suggested. */
export function RulesView() {
  const view = useQuery('vocabularies.rules', {})
  const may = useMay('vocabularies.saveRules')
  const save = useAct('vocabularies.saveRules')
  const [gives, setGives] = useState<SuggestionRule['gives']>('industry')
  const [edited, setEdited] = useState<number | 'new' | null>(null)
  const all = view.value?.rules ?? []
  const shown = all.flatMap((rule, at) => (rule.gives === gives ? [{ ...rule, at }] : []))
  const write = async (rules: readonly SuggestionRule[]) => {
    const answer = await save.run({ rules })
    if (answer.ok) view.replace(answer.value)
    return answer.ok ? null : answer.failure
  }
  const swap = (at: number, other: number | undefined) => {
    const [one, two] = [all[at], other === undefined ? undefined : all[other]]
    if (one === undefined || two === undefined || other === undefined) return
    void write(all.with(at, two).with(other, one))
  }
  return (
    <>
      <div className="vocabulary-head">
        <h2>推荐规则</h2>
        <p className="hint">
          从上到下逐条看，先符合的先推荐。「不含」「除外」的内容不算；推荐只供确认，不会自动写入。
        </p>
        <Segmented<SuggestionRule['gives']>
          value={gives}
          onChange={setGives}
          options={[
            { value: 'industry', label: '监管行业' },
            { value: 'tag', label: '标签' },
          ]}
        />
        <span className="spring" />
        {view.value?.own === true && (
          <IfMay act="vocabularies.saveRules">
            <Button loading={save.running} onClick={() => void write([])}>
              恢复随程序提供的规则
            </Button>
          </IfMay>
        )}
        <IfMay act="vocabularies.saveRules">
          <Button type="primary" onClick={() => setEdited('new')}>
            新增规则
          </Button>
        </IfMay>
      </div>
      <FailureNotice failure={save.failure ?? view.failure} onRetry={view.reload} />
      {view.value === null && view.loading && <Wait doing="正在读取规则" />}
      <Table
        size="small"
        rowKey="at"
        pagination={false}
        dataSource={shown}
        onRow={({ at }) => ({ onDoubleClick: () => may && setEdited(at) })}
        columns={[
          { title: gives === 'industry' ? '监管行业' : '标签', width: 120, dataIndex: 'word' },
          { title: '有其中之一', render: (_, { any }) => <Words words={any} /> },
          { title: '同一句中还须有', width: 200, render: (_, { along }) => <Words words={along} /> },
          { title: '同一句中不得有', width: 200, render: (_, { none }) => <Words words={none} /> },
          { title: '也看名称', width: 80, render: (_, { inName }) => (inName ? '是' : '') },
          {
            title: '',
            width: 190,
            render: (_, rule, index) => (
              <span className="row-acts row-acts-wide">
                <ActButton
                  act="vocabularies.saveRules"
                  type="text"
                  size="small"
                  aria-label="上移"
                  disabled={index === 0 || save.running}
                  onClick={() => swap(rule.at, shown[index - 1]?.at)}
                >
                  ↑
                </ActButton>
                <ActButton
                  act="vocabularies.saveRules"
                  type="text"
                  size="small"
                  aria-label="下移"
                  disabled={index === shown.length - 1 || save.running}
                  onClick={() => swap(rule.at, shown[index + 1]?.at)}
                >
                  ↓
                </ActButton>
                <ActButton
                  act="vocabularies.saveRules"
                  type="link"
                  size="small"
                  onClick={() => setEdited(rule.at)}
                >
                  修改
                </ActButton>
                <ActButton
                  act="vocabularies.saveRules"
                  type="link"
                  size="small"
                  danger
                  disabled={all.length === 1 || save.running}
                  onClick={() => void write(all.toSpliced(rule.at, 1))}
                >
                  删除
                </ActButton>
              </span>
            ),
          },
        ]}
      />
      {edited !== null && (
        <RuleForm
          rule={edited === 'new' ? { ...emptyRule, gives } : (all[edited] ?? { ...emptyRule, gives })}
          onClose={() => setEdited(null)}
          onWrite={(rule) => write(edited === 'new' ? [...all, rule] : all.with(edited, rule))}
        />
      )}
    </>
  )
}

const most = 9

/** Enough of a long list to know the rule by; the rest on asking. */
function Words({ words }: { readonly words: readonly string[] }) {
  const rest = words.length - most
  return (
    <span title={words.join('、')}>
      {words.slice(0, most).join('、')}
      {rest > 0 && <span className="hint"> 等 {words.length} 个</span>}
    </span>
  )
}
