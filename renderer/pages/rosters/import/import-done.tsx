import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import type { ImportCounts } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { rosterWords } from '#shared/text/roster-words.ts'
import { WaitingOffer } from '../vocabularies/waiting-offer.tsx'
import { doneSentence } from './import-words.ts'
import { UndoImport } from './undo-import.tsx'

interface ImportDoneProps {
  readonly roster: RosterName
  readonly counts: ImportCounts
}

export function ImportDone({ roster, counts }: ImportDoneProps) {
  const { reload } = useOffice()
  const [undone, setUndone] = useState(false)
  useEffect(reload, [reload])
  return (
    <section className="card done">
      <CheckCircleFilled className="verified" />
      <div>
        <h2>{undone ? '这次导入已撤销' : `已写入${rosterWords[roster]}名录`}</h2>
        {undone ? <p>名录已恢复到导入之前的内容。</p> : <p>{doneSentence(counts)}</p>}
        {roster === 'targets' && !undone && <WaitingOffer />}
        <Button type="primary" onClick={() => go(hrefOf(['rosters', roster]))}>
          查看名录
        </Button>{' '}
        <UndoImport
          roster={roster}
          state={0}
          onUndone={() => {
            setUndone(true)
            reload()
          }}
        />
      </div>
    </section>
  )
}
