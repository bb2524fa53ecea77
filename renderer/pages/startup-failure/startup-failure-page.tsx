import { Button } from 'antd'
import type { Failure } from '#shared/contract/index.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { FolderFound } from './folder-found.tsx'
import { LastWhole } from './last-whole.tsx'
import { LockedDatabase } from './locked-database.tsx'
import { RescueSection } from './rescue-section.tsx'
import { startFailureFacts, technicalWords } from './start-failure-facts.ts'

interface StartupFailurePageProps {
  readonly failure: Failure
  readonly onRetry: () => void
}

/** What stands between the office and its data: what, where, why, and what to do. Needs no database. */
export function StartupFailurePage({ failure, onRetry }: StartupFailurePageProps) {
  const { title, facts, restorable, steps } = startFailureFacts(failure)
  const isLocked = failure.code === 'locked-database'
  return (
    <main className="alone">
      <article className="card alone-card">
        <h1>{title}</h1>
        <p className="alone-sentence">{failureSentence(failure)}</p>
        {facts.length > 0 && (
          <dl className="facts">
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {failure.code === 'locked-database' && (
          <LockedDatabase hasKeyFile={failure.state === 'whole'} onOpen={onRetry} />
        )}
        <section>
          <h2>怎么办</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        {(failure.code === 'folder-missing' || failure.code === 'folder-memory-damaged') && <FolderFound />}
        {failure.code === 'journal-damaged' && (
          <LastWhole
            title="按最后完整的状态打开"
            button={failure.lost > 0 ? `打开，放弃其后的 ${failure.lost} 次写入` : '打开'}
            isLoss={failure.lost > 0}
            onOpened={onRetry}
          />
        )}
        {failure.code === 'ledger-behind' && failure.found > 0 && (
          <LastWhole title="按现有的记录打开" button="打开，记明缺少的操作" isLoss onOpened={onRetry} />
        )}
        {restorable && !isLocked && <RescueSection onRestored={onRetry} />}
        {isLocked && (
          <details>
            <summary>口令和恢复密钥都没有，或数据库要换成备份</summary>
            <RescueSection onRestored={onRetry} />
          </details>
        )}
        {technicalWords(failure) !== '' && (
          <details>
            <summary>系统原话（交给技术人员）</summary>
            <p className="code">{technicalWords(failure)}</p>
          </details>
        )}
        <Button type={isLocked ? 'default' : 'primary'} size="large" onClick={onRetry} autoFocus={!isLocked}>
          重试
        </Button>
      </article>
    </main>
  )
}
