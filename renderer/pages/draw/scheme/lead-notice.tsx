import { useQuery } from '#renderer/api/use-query.ts'
import { hrefOf } from '#renderer/app/router.ts'

/** Where a 定向 task came from a lead: the way back to it. */
export function LeadNotice({ taskId }: { readonly taskId: string }) {
  const leads = useQuery('leads.list', { taskId, limit: 10 })
  const rows = leads.value?.rows ?? []
  if (rows.length === 0) return null
  return (
    <p className="lead-notice">
      由线索转来：
      {rows.map(({ id, number, source }) => (
        <a key={id} href={hrefOf(['rosters', 'leads'], { search: number })}>
          {number}（{source}）
        </a>
      ))}
    </p>
  )
}
