import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { BackupTable } from '#renderer/pages/records/backups/backup-table.tsx'
import { RestoreDialog } from '#renderer/pages/records/backups/restore-dialog.tsx'
import type { BackupView } from '#shared/contract/index.ts'

/** The backups of an office that cannot be opened: they need no database. */
export function RescueSection({ onRestored }: { readonly onRestored: () => void }) {
  const list = useQuery('backups.list', {})
  const [chosen, choose] = useState<BackupView | null>(null)
  if (list.value === null) return <FailureNotice failure={list.failure} onRetry={list.reload} />
  const { backups, folder } = list.value
  return (
    <section>
      <h2>可用的备份</h2>
      {backups.length === 0 ? (
        <p>
          「<span className="code">{folder}</span>」中没有备份。有第二处的，接上移动盘或共享后点「重试」。
        </p>
      ) : (
        <div className="rescue-backups">
          <BackupTable backups={backups} brief onRestore={choose} />
        </div>
      )}
      {chosen !== null && (
        <RestoreDialog backup={chosen} rescue onClose={() => choose(null)} onRestored={onRestored} />
      )}
    </section>
  )
}
