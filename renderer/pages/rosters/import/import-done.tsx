import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import type { ImportCounts } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { counted } from '#shared/text/numbers.ts'
import { rosterWords } from '#shared/text/roster-words.ts'
import { WaitingOffer } from '../vocabularies/waiting-offer.tsx'
import { UndoImport } from './undo-import.tsx'

interface ImportDoneProps {
  readonly roster: RosterName
  readonly counts: ImportCounts
}

export function ImportDone({ roster, counts }: ImportDoneProps) {
  const { reload } = useOffice()
  useEffect(reload, [reload])
  return (
    <section className="card done">
      <CheckCircleFilled className="verified" />
      <div>
        <h2>已写入{rosterWords[roster]}名录</h2>
        <p>
          新增 {counted(counts.new)} 条，变更 {counted(counts.changed)} 条，无变化 {counted(counts.unchanged)}{' '}
          条，未导入 {counted(counts.rejected)} 条
          {counts.retired > 0 && `，移出名录 ${counted(counts.retired)} 条`}。已记入操作记录。
        </p>
        {roster === 'targets' && <WaitingOffer />}
        <Button type="primary" onClick={() => go(hrefOf(['rosters', roster]))}>
          查看名录
        </Button>{' '}
        <UndoImport roster={roster} state={0} onUndone={reload} />
      </div>
    </section>
  )
}
