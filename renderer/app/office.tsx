import { useMemo, useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { Wait } from '#renderer/components/wait.tsx'
import { SetupPage } from '#renderer/pages/setup/setup-page.tsx'
import { StartupFailurePage } from '#renderer/pages/startup-failure/startup-failure-page.tsx'
import type { OfficeStatus } from '#shared/contract/index.ts'
import { Frame } from './frame.tsx'
import { isLost } from './lost.ts'
import { OfficeContext } from './office-context.ts'
import { Pages } from './pages.tsx'

/** Opens the office: the failure page, the first start, or the frame with its pages. */
export function Office() {
  const status = useQuery('office.status', {})
  if (status.failure !== null && isLost(status.failure) && !status.loading) {
    return <StartupFailurePage failure={status.failure} onRetry={status.reload} />
  }
  if (status.value === null) {
    if (status.failure !== null && !status.loading) {
      return <StartupFailurePage failure={status.failure} onRetry={status.reload} />
    }
    return (
      <main className="alone">
        <Wait doing="正在打开本单位的数据" progress={status.progress} />
      </main>
    )
  }
  if (status.value.office === null) {
    return <SetupPage status={status.value} onCreated={status.replace} />
  }
  return <OpenOffice status={status.value} reload={status.reload} />
}

function OpenOffice({ status, reload }: { readonly status: OfficeStatus; readonly reload: () => void }) {
  const [year, chooseYear] = useState(() => Number(status.today.slice(0, 4)))
  const { office } = status
  const value = useMemo(
    () => (office === null ? null : { status, office, reload, year, chooseYear }),
    [status, office, reload, year],
  )
  return (
    <OfficeContext value={value}>
      <Frame>
        <Pages />
      </Frame>
    </OfficeContext>
  )
}
