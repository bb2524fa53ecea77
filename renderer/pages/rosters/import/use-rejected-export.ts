import { useOfficeApi } from '#renderer/api/office-api.ts'
import { useAct } from '#renderer/api/use-act.ts'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import type { ImportPreview } from '#shared/contract/index.ts'
import { rejectedReasons } from '#shared/text/import-problems.ts'

/** The rejected rows as a table with the reasons in words: mended, it can be imported as it is. */
export function useRejectedExport({ token, counts }: ImportPreview) {
  const { call } = useOfficeApi()
  const { run, running, failure } = useAct('rosters.exportRejected')
  const save = async () => {
    const reasons: Record<string, string> = {}
    let offset = 0
    while (offset < counts.rejected) {
      const page = await call('rosters.previewRows', { token, outcomes: ['rejected'], offset, limit: 1000 })
      if (!page.ok || page.value.rows.length === 0) break
      Object.assign(reasons, rejectedReasons(page.value.rows))
      offset += page.value.rows.length
    }
    const answer = await run({ token, reasons })
    if (answer.ok) saveBytes(answer.value)
  }
  return { save, running, failure }
}
