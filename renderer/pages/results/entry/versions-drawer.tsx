import { Drawer } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { ResultVersion } from '#shared/contract/index.ts'
import { longTime } from '#shared/text/numbers.ts'
import { changedText, recordFieldWords, sheetStateWords } from '#shared/text/record-words.ts'

interface VersionsDrawerProps {
  readonly recordId: string
  readonly onClose: () => void
}

/** Who entered, approved, returned and corrected a record, the last first, and what each changed. */
export function VersionsDrawer({ recordId, onClose }: VersionsDrawerProps) {
  const versions = useQuery('results.history', { recordId })
  return (
    <Drawer open title="历次修改" size={560} onClose={onClose}>
      <FailureNotice failure={versions.failure} onRetry={versions.reload} />
      {versions.loading && <Wait doing="正在读取历次修改" />}
      {versions.value?.toReversed().map((version) => (
        <Version key={version.version} version={version} />
      ))}
    </Drawer>
  )
}

function Version({
  version: { version, state, actor, at, reason, changes },
}: {
  readonly version: ResultVersion
}) {
  return (
    <section className="result-version">
      <h3>
        第{version}版 · {sheetStateWords[state]}
      </h3>
      <p className="hint">
        {actor}，{longTime(at)}
      </p>
      {reason !== '' && <p>理由：{reason}</p>}
      <dl>
        {changes.map(({ field, item, before, after }) => (
          <div key={`${item} ${field}`}>
            <dt>
              {item !== '' && `${item} · `}
              {recordFieldWords[field]}
            </dt>
            <dd>
              {before.length > 0 && <del>{changedText(field, before)}</del>}
              <ins>{changedText(field, after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
