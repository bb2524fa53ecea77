import { useCallback, useEffect } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useStayAwake } from '#renderer/api/stay-awake.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { DrawView } from '#shared/contract/index.ts'
import { firstSitting, sittingOf } from './ceremony-steps.ts'
import { CeremonyStage } from './ceremony-stage.tsx'
import { useOtherWindows } from './use-other-windows.ts'
import { VoidedStage } from './voided-stage.tsx'

interface CeremonyPageProps {
  readonly drawId: string
  /** As the address asks: a further round, 'late', or null */
  readonly round: string | null
}

/** The ceremony of a draw, at the point where the draw itself is. */
export function CeremonyPage({ drawId, round }: CeremonyPageProps) {
  const draw = useQuery('draw.get', { drawId })
  const taskId = draw.value?.taskId ?? null
  const scheme = useQuery('scheme.get', taskId === null ? null : { taskId })
  const failure = draw.failure ?? scheme.failure
  const { reload, replace } = draw
  const tellOthers = useOtherWindows(drawId, reload)
  const onView = useCallback(
    (view: DrawView) => {
      replace(view)
      tellOthers()
    },
    [replace, tellOthers],
  )
  useStayAwake(draw.value !== null && isHeld(draw.value))
  const sitting = draw.value === null ? firstSitting : sittingOf(draw.value, round)
  useEffect(() => {
    // The address names the round that is held: concluded, it would no longer be the open one, and the room would see another.
    if (sitting !== firstSitting && round !== String(sitting)) {
      go(hrefOf(['draw', 'ceremony', drawId], { round: String(sitting) }))
    }
  }, [drawId, round, sitting])
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
  return (
    <CeremonyStage
      // A late department's commitment gives its sitting a number: the room must not blink.
      key={sitting === firstSitting ? 'own' : 'further'}
      view={draw.value}
      scheme={scheme.value.scheme}
      sitting={sitting}
      onView={onView}
      onRefused={reload}
    />
  )
}

/** Committed and not ended: the room looks at it, and nobody may be at the keyboard for a while. */
const isHeld = ({ state, openRound }: DrawView) =>
  openRound !== null || (state !== 'finished' && state !== 'voided')
