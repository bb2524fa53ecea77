import type { MonthlyVersionView } from '#shared/contract/index.ts'
import { longDate, longTime } from '#shared/text/numbers.ts'
import { IssuedList } from '../issued-list.tsx'
import { Changes } from './change-list.tsx'

/** What was issued, newest first: each stays as it was. */
export function VersionList({ versions }: { readonly versions: readonly MonthlyVersionView[] }) {
  if (versions.length === 0) return null
  return (
    <section className="card" aria-label="已签发">
      <h2>已签发</h2>
      {versions.map(({ version, from, to, reason, actor, at, changes, documents }) => (
        <div key={version} className="issued-version">
          <strong>第{version}版</strong>{' '}
          <span className="hint">
            　{longTime(at)}　{actor}　统计期 {longDate(from)}至{longDate(to)}
          </span>
          {reason !== '' && <p>更正理由：{reason}</p>}
          <Changes changes={changes} />
          <IssuedList documents={documents} />
        </div>
      ))}
    </section>
  )
}
