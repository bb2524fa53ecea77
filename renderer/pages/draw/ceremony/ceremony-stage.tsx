import { Button } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useMay } from '#renderer/api/use-may.ts'
import type { DrawView } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { BlankScreen } from './blank-screen.tsx'
import { CeremonyStep } from './ceremony-step.tsx'
import type { Sitting } from './ceremony-steps.ts'
import { firstSitting, stepsOf } from './ceremony-steps.ts'
import { CeremonyTop } from './ceremony-top.tsx'
import { LeaveQuestion } from './leave-question.tsx'
import { sittingName, wordsOfStep } from './sitting-words.ts'
import type { StageKey } from './stage-key.ts'
import type { StageKeys, TakeKey } from './step-props.ts'
import type { Asked } from './strata.ts'
import { useCeremonyKeys } from './use-ceremony-keys.ts'
import { useFullScreen } from './use-full-screen.ts'
import { useStep } from './use-step.ts'
import { WhyDialog } from './why-dialog.tsx'

interface CeremonyStageProps {
  readonly view: DrawView
  readonly scheme: Scheme
  readonly sitting: Sitting
  readonly onView: (view: DrawView) => void
  readonly onRefused: () => void
}

type Over = 'nothing' | 'leaving' | 'why' | 'blank'

/** Full screen: a slim line on top, one message, why it cannot be rigged below. Space goes on, Esc asks. */
export function CeremonyStage({ view, scheme, sitting, onView, onRefused }: CeremonyStageProps) {
  const may = useMay('draw.void')
  const { step, beside, move, goTo } = useStep(view, scheme, sitting)
  const [over, setOver] = useState<Over>('nothing')
  const [asked, setAsked] = useState<Asked | null>(null)
  const own = useRef<StageKeys | null>(null)
  const takeKey = useCallback<TakeKey>((keys) => {
    own.current = keys
  }, [])
  const isDrawn = view.tickets.length > 0
  const { toggle, retry } = useFullScreen(useCallback(() => setOver('leaving'), []))
  const go = useCallback(
    (way: 1 | -1, within: (() => boolean) | undefined) => {
      if (within?.() !== true) move(way)
    },
    [move],
  )
  const onKey = useCallback(
    (key: StageKey) => {
      if (key === 'full-screen') return toggle()
      if (over === 'blank') return setOver('nothing')
      if (key === 'ask') return setOver('leaving')
      retry()
      if (key === 'blank') return setOver('blank')
      if (key === 'why') return setOver(isDrawn ? 'why' : 'nothing')
      const { current: keys } = own
      if (key === 'back') return go(-1, keys?.back)
      go(1, key === 'space' ? (keys?.space ?? keys?.on) : keys?.on)
    },
    [go, isDrawn, over, retry, toggle],
  )
  useCeremonyKeys({
    onKey,
    onOther: useCallback(
      (key: string) => {
        if (over !== 'blank') return own.current?.other?.(key) ?? false
        setOver('nothing')
        return true
      },
      [over],
    ),
  })
  const steps = useMemo(() => stepsOf(view, scheme, sitting), [view, scheme, sitting])
  // Forming a seed is itself the way on; elsewhere the step waits for what has to be done in it.
  const waits = beside(1) === null && step !== 'seed-1' && step !== 'seed-2'
  const words = wordsOfStep(view, step, sitting)
  const replay = (target: Asked) => {
    setAsked(target)
    setOver('nothing')
    goTo('winners')
  }
  return (
    <div className="ceremony">
      <CeremonyTop
        view={view}
        sitting={sittingName(view, sitting)}
        title={words.title}
        at={steps.indexOf(step) + 1}
        of={steps.length}
      />
      <div className="ceremony-body" key={`${step} ${asked?.id ?? ''}`} ref={takeFocus} tabIndex={-1}>
        <CeremonyStep
          step={step}
          {...{ view, scheme, sitting, onView, onRefused, takeKey, asked: step === 'winners' ? asked : null }}
        />
      </div>
      <footer className="ceremony-foot">
        <p>{words.why}</p>
        <div>
          <Button onClick={() => setOver('leaving')}>
            {may ? '离开或作废' : '离开'} <kbd>Esc</kbd>
          </Button>
          {isDrawn && sitting === firstSitting && (
            <Button onClick={() => setOver('why')}>
              为什么是它？ <kbd>W</kbd>
            </Button>
          )}
          <Button disabled={beside(-1) === null} onClick={() => onKey('back')}>
            上一步 <kbd>←</kbd>
          </Button>
          <Button type="primary" disabled={waits} onClick={() => go(1, own.current?.on)}>
            下一步 <kbd>→</kbd>
          </Button>
        </div>
      </footer>
      {over === 'leaving' && (
        <LeaveQuestion
          view={view}
          onView={onView}
          onClose={() => {
            setOver('nothing')
            retry()
          }}
        />
      )}
      {over === 'why' && <WhyDialog view={view} onReplay={replay} onClose={() => setOver('nothing')} />}
      {over === 'blank' && <BlankScreen number={view.number} />}
    </div>
  )
}

/** A new step takes the focus, so that keys and readers of the screen start there; a field of its own goes first. */
function takeFocus(body: HTMLDivElement | null): void {
  if (body !== null && !body.contains(document.activeElement)) body.focus()
}
