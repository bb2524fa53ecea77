import { useOfficeApi } from '#renderer/api/office-api.ts'
import { useAct } from '#renderer/api/use-act.ts'
import { usePersonalExport } from '#renderer/components/use-personal-export.tsx'
import type { ImportPreview } from '#shared/contract/index.ts'
import { rejectedReasons } from '#shared/text/import-problems.ts'

/** The rejected rows as a table with the reasons in words: mended, it can be imported as it is. */
export function useRejectedExport({ token, counts }: ImportPreview) {
  const { call } = useOfficeApi()
  const act = useAct('rosters.exportRejected')
  const make = async (personal: boolean) => {
    const reasons: Record<string, string> = {}
    let offset = 0
    while (offset < counts.rejected) {
      const page = await call('rosters.previewRows', { token, outcomes: ['rejected'], offset, limit: 1000 })
      if (!page.ok || page.value.rows.length === 0) break
      Object.assign(reasons, rejectedReasons(page.value.rows))
      offset += page.value.rows.length
    }
    const answer = await act.run({ token, reasons, personal })
    return answer.ok ? answer.value : null
  }
  return usePersonalExport({
    act,
    title: '导出不能导入的行',
    withoutThem: '表中不含电话、身份证号等栏；改好再导入时，新增的没有这些内容。',
    make,
  })
}
