import { Button } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import type { DispatchEdition, OperationName } from '#shared/contract/index.ts'

export interface DispatchAsking {
  readonly what: 'sent' | 'answer' | 'confirmed' | 'settled'
  readonly department: string
  readonly latest: DispatchEdition | null
}

const acts = {
  sent: 'dispatch.recordSent',
  answer: 'dispatch.recordAnswer',
  confirmed: 'dispatch.recordConfirmed',
  settled: 'dispatch.settle',
} as const satisfies Readonly<Record<DispatchAsking['what'], OperationName>>

interface DispatchActsProps {
  readonly latest: DispatchEdition | null
  readonly making: boolean
  readonly onMake: () => void
  readonly onAsk: (what: DispatchAsking['what']) => void
}

/** What can be done with a department's dispatch as it stands; the next thing first. */
export function DispatchActs({ latest, making, onMake, onAsk }: DispatchActsProps) {
  const pack = useAct('dispatch.package')
  if (latest === null) {
    return (
      <ActButton act="dispatch.make" size="small" disabled={making} onClick={onMake}>
        生成
      </ActButton>
    )
  }
  const save = async () => {
    const answer = await pack.run({ dispatchId: latest.id })
    if (answer.ok) saveBytes(answer.value)
  }
  const link = (what: DispatchAsking['what'], words: string) => (
    <ActButton act={acts[what]} type="link" size="small" onClick={() => onAsk(what)}>
      {words}
    </ActButton>
  )
  const isOpen = latest.state === 'waiting' || latest.state === 'overdue'
  return (
    <>
      <div className="dispatch-acts">
        {latest.state === 'to-send' && link('sent', '登记派发')}
        {isOpen && link('answer', '导入回执')}
        {isOpen && link('confirmed', '登记全部确认')}
        {latest.state === 'objected' && link('settled', '登记处理结果')}
        {latest.answer !== null && link('answer', '重新导入回执')}
        <Button type="link" size="small" loading={pack.running} onClick={() => void save()}>
          下载材料
        </Button>
        {latest.outdated && (
          <ActButton act="dispatch.make" type="link" size="small" disabled={making} onClick={onMake}>
            重新生成
          </ActButton>
        )}
        {isOpen && link('sent', '更正派发登记')}
      </div>
      <FailureNotice failure={pack.failure} />
    </>
  )
}
