import { CheckCircleFilled, CloseCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { BackupsView, BackupView, Restored } from '#shared/contract/index.ts'
import { backupsSentence } from '#shared/text/backup-words.ts'
import { BackupTable } from './backup-table.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { RestoredNotice } from './restored-notice.tsx'
import { SecondPlace } from './second-place.tsx'

/** 备份: how safe the data are, every copy, and putting one back. */
export function BackupsTab() {
  const list = useQuery('backups.list', {})
  const take = useAct('backups.take')
  const { reload } = useOffice()
  const [chosen, choose] = useState<BackupView | null>(null)
  const [restored, setRestored] = useState<Restored | null>(null)
  const show = (view: BackupsView) => {
    list.replace(view)
    reload()
  }
  const back = async () => {
    const taken = await take.run({})
    if (taken.ok) show(taken.value)
    else list.reload()
  }
  if (list.value === null) {
    return list.failure === null ? (
      <Wait doing="正在查看备份" />
    ) : (
      <FailureNotice failure={list.failure} onRetry={list.reload} />
    )
  }
  const view = list.value
  return (
    <div className="records-scroll">
      {restored !== null && (
        <RestoredNotice
          restored={restored}
          onUndo={() => choose(view.backups.find(({ name }) => name === restored.undo) ?? null)}
          onClose={() => setRestored(null)}
        />
      )}
      <section className="card backups-state">
        <div className="chain-line">
          <StateIcon view={view} />
          <span>{backupsSentence(view)}</span>
          <span className="spring" />
          <IfMay act="backups.take">
            <Button type="primary" loading={take.running} onClick={() => void back()}>
              立即备份
            </Button>
          </IfMay>
        </div>
        {take.running && <Wait doing="正在备份" progress={take.progress} />}
        <FailureNotice failure={take.failure} />
        <p className="hint">
          在「<span className="code">{view.folder}</span>
          」。两天内的全留，一个月内每天留一份，更早的每月留一份；升级之前的一直留着。
        </p>
      </section>
      <SecondPlace view={view} onChanged={show} />
      <BackupTable backups={view.backups} onRestore={choose} />
      {chosen !== null && (
        <RestoreDialog
          backup={chosen}
          onClose={() => choose(null)}
          onRestored={(done) => {
            choose(null)
            setRestored(done)
            list.reload()
            reload()
          }}
        />
      )}
    </div>
  )
}

function StateIcon({ view }: { readonly view: BackupsView }) {
  if (view.failure !== null) return <CloseCircleFilled className="alarm" />
  return view.backups.length === 0 ? <InfoCircleFilled /> : <CheckCircleFilled className="verified" />
}
