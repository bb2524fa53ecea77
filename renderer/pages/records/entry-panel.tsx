import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ShowPersonal, usePersonal } from '#renderer/components/personal.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { LedgerEntryProof } from '#shared/contract/index.ts'
import { entryFacts } from '#shared/text/ledger/entry-facts.ts'
import { ledgerBodyText, ledgerKindWord } from '#shared/text/ledger-words.ts'
import { longTime } from '#shared/text/numbers.ts'

interface EntryPanelProps {
  readonly sequence: number
  readonly onOpen: (sequence: number) => void
  readonly onClose: () => void
}

/** One entry at the side: its facts in words, its text as hashed, and whether it holds. */
export function EntryPanel({ sequence, onOpen, onClose }: EntryPanelProps) {
  const proof = useQuery('records.proveEntry', { sequence })
  const state = useQuery('records.ledgerState', {})
  const last = state.value?.entries ?? sequence
  return (
    <Drawer
      open
      size={640}
      title={`第 ${sequence} 条`}
      onClose={onClose}
      footer={
        <div className="panel-foot">
          <Button disabled={sequence <= 1} onClick={() => onOpen(sequence - 1)}>
            上一条
          </Button>
          <Button disabled={sequence >= last} onClick={() => onOpen(sequence + 1)}>
            下一条
          </Button>
          <span className="spring" />
          <Button onClick={onClose}>关闭</Button>
        </div>
      }
    >
      {proof.loading && <Wait doing="正在读取" />}
      <FailureNotice failure={proof.failure} onRetry={proof.reload} />
      {proof.value !== null && <Proved proof={proof.value} />}
    </Drawer>
  )
}

function Proved({ proof }: { readonly proof: LedgerEntryProof }) {
  const { entry } = proof
  const personal = usePersonal()
  const body = personal.body(entry.body)
  const told = ledgerBodyText(entry.kind, body)
  return (
    <>
      <h2>{ledgerKindWord(entry.kind)}</h2>
      {told !== '' && <p>{told}</p>}
      <dl className="facts">
        <div>
          <dt>时间</dt>
          <dd>{longTime(entry.at)}</dd>
        </div>
        <div>
          <dt>经办人</dt>
          <dd>{entry.actor}</dd>
        </div>
      </dl>
      <h3>登记的内容 {body !== entry.body && <ShowPersonal personal={personal} />}</h3>
      <dl className="facts entry-facts">
        {entryFacts(body).map(({ label, text, was }, at) => (
          // eslint-disable-next-line react/no-array-index-key -- an entry never changes
          <div key={`${at} ${label}`}>
            <dt>{label}</dt>
            <dd>
              {was !== null && <del>{was}</del>} {text}
            </dd>
          </div>
        ))}
      </dl>
      <h3>核对这一条</h3>
      <p className="chain-line">
        {proof.holds ? <CheckCircleFilled className="verified" /> : <CloseCircleFilled className="alarm" />}
        {verdict(proof)}
      </p>
      <dl className="facts">
        <Code term="记录码" code={entry.hash} />
        {!proof.holds && <Code term="重新计算" code={proof.computed} />}
        <Code term="上一条的记录码" code={entry.prev} />
        <Code term="内容的校验码" code={proof.bodyDigest} />
      </dl>
      <details>
        <summary>登记原文（计算内容校验码的原样）</summary>
        {body !== entry.body && <p className="hint">电话和身份证号已遮盖，按「显示」看原样。</p>}
        <pre className="entry-text">{body}</pre>
      </details>
    </>
  )
}

function Code({ term, code }: { readonly term: string; readonly code: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <CodeGroups code={code} />
      </dd>
    </div>
  )
}

function verdict({ holds, entry, computed, before }: LedgerEntryProof): string {
  if (holds) return '按内容重新计算，与记录码一致，并与上一条相接。'
  if (entry.hash !== computed) return '按内容重新计算，与记录码不符：这一条被改动过。'
  return before === null ? '上一条不在了：有记录被删去。' : '与上一条的记录码接不上：中间有改动。'
}
