import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { SchemeEditor } from './scheme-editor.tsx'

interface SchemePageProps {
  readonly taskId: string
  /** `taken-list`: the clerk came to import the initiator's list */
  readonly open: string | null
}

/** 抽查实施方案 of a task, and the way into the ceremony. */
export function SchemePage({ taskId, open }: SchemePageProps) {
  const kept = useQuery('scheme.get', { taskId })
  if (kept.value === null) {
    return (
      <Page title="抽查实施方案">
        <FailureNotice failure={kept.failure} onRetry={kept.reload} />
        {kept.loading && <Wait doing="正在读取实施方案" />}
      </Page>
    )
  }
  const { scheme, saved } = kept.value
  return <SchemeEditor kept={scheme} saved={saved} takesList={open === 'taken-list'} />
}
