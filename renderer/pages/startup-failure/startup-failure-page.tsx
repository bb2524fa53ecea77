import { Button } from 'antd'
import type { Failure } from '#shared/contract/index.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { startFailureFacts, technicalWords } from './start-failure-facts.ts'

interface StartupFailurePageProps {
  readonly failure: Failure
  readonly onRetry: () => void
}

/** What stands between the office and its data: what, where, why, and what to do. Needs no database. */
export function StartupFailurePage({ failure, onRetry }: StartupFailurePageProps) {
  const { title, facts, backups, steps } = startFailureFacts(failure)
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
        {backups.length > 0 && (
          <section>
            <h2>可用的备份</h2>
            <ul className="backups">
              {backups.map((file) => (
                <li key={file}>{file}</li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2>怎么办</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        {technicalWords(failure) !== '' && (
          <details>
            <summary>系统原话（交给技术人员）</summary>
            <p className="code">{technicalWords(failure)}</p>
          </details>
        )}
        <Button type="primary" size="large" onClick={onRetry} autoFocus>
          重试
        </Button>
      </article>
    </main>
  )
}
