import { Button, Segmented } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { RecusalForm } from '#renderer/components/recusal-form.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { counted } from '#shared/text/numbers.ts'
import { ListImport } from './list-import.tsx'
import { RecusalCandidates } from './recusal-candidates.tsx'
import { RecusalRuleForm } from './recusal-rule-form.tsx'
import { RecusalStatementForm } from './recusal-statement-form.tsx'
import { PairsTable, RulesTable } from './recusal-tables.tsx'

type View = 'pairs' | 'rules' | 'candidates' | 'dismissed'
type Adding = 'pair' | 'rule' | 'statement' | 'file'

/** 回避: filed pairs, rules against people, and what is alike and waits for somebody's word. */
export function RecusalsTab() {
  const pairs = useQuery('recusals.list', {})
  const rules = useQuery('recusals.rules', {})
  const candidates = useQuery('recusals.candidates', {})
  const dismissed = useQuery('recusals.candidates', { dismissed: true })
  const removePair = useAct('recusals.remove')
  const removeRule = useAct('recusals.removeRule')
  const [view, setView] = useState<View>('pairs')
  const [adding, setAdding] = useState<Adding | null>(null)
  const close = () => setAdding(null)
  const reload = () => {
    for (const query of [pairs, rules, candidates, dismissed]) query.reload()
  }
  if (adding === 'file') {
    const done = () => {
      close()
      reload()
    }
    return (
      <IfMay act="recusals.confirmImport">
        <ListImport list="recusals" onClose={close} onDone={done} />
      </IfMay>
    )
  }
  const count = (query: { readonly value: readonly unknown[] | null }) =>
    query.value === null ? '' : ` ${counted(query.value.length)}`
  return (
    <>
      <div className="toolbar">
        <IfMay act="recusals.confirmImport">
          <Button onClick={() => setAdding('file')}>导入回避名单</Button>
        </IfMay>
        <IfMay act="recusals.addRule">
          <Button onClick={() => setAdding('rule')}>对人回避</Button>
        </IfMay>
        <IfMay act="recusals.state">
          <Button onClick={() => setAdding('statement')}>本人申报</Button>
        </IfMay>
        <IfMay act="recusals.add">
          <Button type="primary" onClick={() => setAdding('pair')}>
            登记回避
          </Button>
        </IfMay>
      </div>
      <div className="filter-line">
        <Segmented<View>
          value={view}
          onChange={setView}
          options={[
            { value: 'pairs', label: `对企业${count(pairs)}` },
            { value: 'rules', label: `对人${count(rules)}` },
            { value: 'candidates', label: `待核实${count(candidates)}` },
            { value: 'dismissed', label: `已排除${count(dismissed)}` },
          ]}
        />
      </div>
      <FailureNotice
        failure={pairs.failure ?? rules.failure ?? removePair.failure ?? removeRule.failure}
        onRetry={reload}
      />
      {pairs.loading && <Wait doing="正在读取回避登记" />}
      <div className="scrolling">
        {view === 'pairs' && (
          <PairsTable
            pairs={pairs.value ?? []}
            busy={removePair.running}
            empty={
              pairs.loading ? (
                ' '
              ) : (
                <EmptyPlace>还没有对企业的回避。抽出检查对象后，检查人员也可在会场申报。</EmptyPlace>
              )
            }
            onRemove={({ inspectorId, targetId }) =>
              void removePair.run({ inspectorId, targetId }).then((answer) => answer.ok && reload())
            }
          />
        )}
        {view === 'rules' && (
          <RulesTable
            rules={rules.value ?? []}
            busy={removeRule.running}
            empty={
              rules.loading ? (
                ' '
              ) : (
                <EmptyPlace>还没有对人的回避。登记一个姓名，此人名下各户都回避，以后新增的也算。</EmptyPlace>
              )
            }
            onRemove={({ id }) => void removeRule.run({ id }).then((answer) => answer.ok && reload())}
          />
        )}
        {view === 'candidates' && (
          <RecusalCandidates candidates={candidates} dismissed={false} onChanged={reload} />
        )}
        {view === 'dismissed' && <RecusalCandidates candidates={dismissed} dismissed onChanged={reload} />}
      </div>
      {adding === 'pair' && <RecusalForm onClose={close} onSaved={reload} />}
      {adding === 'rule' && <RecusalRuleForm onClose={close} onSaved={reload} />}
      {adding === 'statement' && <RecusalStatementForm onClose={close} onSaved={reload} />}
    </>
  )
}
