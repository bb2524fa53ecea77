import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { CeremonyStage } from './ceremony-stage.tsx'
import { VoidedStage } from './voided-stage.tsx'

/** The ceremony of a draw, at the point where the draw itself is. */
export function CeremonyPage({ drawId }: { readonly drawId: string }) {
  const draw = useQuery('draw.get', { drawId })
  const taskId = draw.value?.taskId ?? null
  const scheme = useQuery('scheme.get', taskId === null ? null : { taskId })
  const failure = draw.failure ?? scheme.failure
  if (draw.value !== null && draw.value.state === 'voided') return <VoidedStage view={draw.value} />
  if (draw.value === null || scheme.value === null) {
    return (
      <div className="ceremony">
        <div className="ceremony-wait">
          <FailureNotice failure={failure} onRetry={draw.reload} />
          {failure === null && <Wait doing="正在打开会场" progress={draw.progress} />}
          <a href="#/draw">返回抽取</a>
        </div>
      </div>
    )
  }
  return <CeremonyStage view={draw.value} scheme={scheme.value.scheme} onView={draw.replace} />
}
