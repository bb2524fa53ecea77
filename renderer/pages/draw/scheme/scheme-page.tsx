import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { SchemeEditor } from './scheme-editor.tsx'

/** 抽查实施方案 of a task, and the way into the ceremony. */
export function SchemePage({ taskId }: { readonly taskId: string }) {
  const kept = useQuery('scheme.get', { taskId })
  if (kept.value === null) {
    return (
      <Page title="抽查实施方案">
        <FailureNotice failure={kept.failure} onRetry={kept.reload} />
        {kept.loading && <Wait doing="正在读取实施方案" />}
      </Page>
    )
  }
  return <SchemeEditor kept={kept.value.scheme} saved={kept.value.saved} />
}
