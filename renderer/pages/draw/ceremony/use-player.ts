import { useEffect, useMemo, useReducer } from 'react'
import type { Pace, Play, PlayAct } from './player.ts'
import { playActOf, played } from './player.ts'
import type { StageKeys, TakeKey } from './step-props.ts'
import { useStageKeys } from './use-step-key.ts'

interface PlayerOptions {
  readonly total: number
  /** Moments shown at the beginning: `total` where the room has seen it before */
  readonly from: number
  readonly playing?: boolean
  /** Milliseconds that the moment stands */
  readonly stand: (at: number, pace: Pace) => number
  readonly takeKey: TakeKey
}

export interface Player extends Play {
  readonly run: (act: PlayAct) => void
}

/** Shows moment after moment: Space starts and stops it, arrows go step by step, 1 2 3 slow, fast, all, R once more. */
export function usePlayer({ total, from, playing = false, stand, takeKey }: PlayerOptions): Player {
  const [play, run] = useReducer(played, { at: from, total, playing, pace: 'slow' })
  const keys = useMemo((): StageKeys => {
    const acts = (act: PlayAct, is: boolean) => {
      if (is) run(act)
      return is
    }
    return {
      on: () => acts({ act: 'step', way: 1 }, play.at < play.total),
      space: () => acts({ act: 'toggle' }, play.playing || play.at < play.total),
      back: () => acts({ act: 'step', way: -1 }, play.at > 0),
      other: (key) => {
        const act = playActOf(key)
        if (act !== null) run(act)
        return act !== null
      },
    }
  }, [play])
  useStageKeys(takeKey, keys)
  useEffect(() => {
    if (!play.playing) return undefined
    const timer = setTimeout(() => run({ act: 'tick' }), stand(play.at, play.pace))
    return () => clearTimeout(timer)
  }, [play.at, play.pace, play.playing, stand])
  return useMemo(() => ({ ...play, run }), [play])
}
