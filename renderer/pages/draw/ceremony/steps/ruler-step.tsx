import { useCallback, useMemo } from 'react'
import type { ClassView } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { roundOf } from '../ceremony-steps.ts'
import { PlayerBar } from '../player-bar.tsx'
import type { Pace } from '../player.ts'
import type { RulerMoment } from '../ruler-moments.ts'
import { rulerMoments, rulerStand } from '../ruler-moments.ts'
import { RulerPicture } from '../ruler-picture.tsx'
import { rulerOf, targetsText } from '../ruler.ts'
import type { StepProps } from '../step-props.ts'
import { usePlayer } from '../use-player.ts'
import { useSha256 } from '../use-sha256.ts'

/** 「把各乡镇按户数首尾相接排成一把尺子，随机定一个起点，每隔相等的距离取一户名额。」 One class after another. */
export function RulerStep({ view, takeKey }: StepProps) {
  const classes = useMemo(() => view.classes.filter(({ start }) => start !== null), [view.classes])
  const moments = useMemo(() => rulerMoments(classes), [classes])
  const stand = useCallback((at: number, pace: Pace) => rulerStand(moments[at], pace), [moments])
  const total = moments.length - 1
  const player = usePlayer({ total, from: view.state === 'drawn-1' ? 0 : total, stand, takeKey })
  const moment = moments[player.at]
  const shown = moment === undefined ? undefined : classes[moment.at]
  if (moment === undefined || shown === undefined) return null
  return (
    <div className="stage-ruler">
      <RulerScene
        key={shown.class}
        shown={shown}
        moment={moment}
        of={classes.length}
        source={{ seed: roundOf(view, 1)?.seed ?? '', draw: view.number }}
      />
      <PlayerBar player={player} />
    </div>
  )
}

interface RulerSceneProps {
  readonly shown: ClassView
  readonly moment: RulerMoment
  readonly of: number
  readonly source: { readonly seed: string; readonly draw: string }
}

function RulerScene({ shown, moment, of, source }: RulerSceneProps) {
  const ruler = useMemo(() => rulerOf(shown), [shown])
  const { walked, started } = moment
  const now = ruler.parts[walked - 1]
  const given = ruler.parts.slice(0, walked).reduce((sum, part) => sum + part.quota, 0)
  return (
    <>
      <p className="lots-where">
        <strong>{shown.class}</strong> {counted(shown.eligible)} 户取 {counted(shown.quota)} 户
        {of > 1 && (
          <span className="stage-quiet">
            　第 {moment.at + 1} 类 / 共 {of} 类
          </span>
        )}
      </p>
      <h1 className="stage-title" aria-live="polite">
        {titleOf({ walked, started, given, quota: shown.quota, now, done: walked === ruler.parts.length })}
      </h1>
      <RulerPicture ruler={ruler} walked={walked} started={started} />
      <p className="stage-small">
        {started ? (
          <StartWords shown={shown} source={source} first={ruler.first} step={ruler.step} />
        ) : (
          '把各乡镇按户数首尾相接排成一把尺子，随机定一个起点，每隔相等的距离取一户名额。'
        )}
      </p>
      <div className="ruler-parts">
        {ruler.parts.map(({ region, eligible, quota }, at) => (
          <div
            key={region}
            className={`ruler-part${at < walked ? ' ruler-walked' : ''}${at === walked - 1 ? ' ruler-part-now' : ''}`}
          >
            <span>{region}</span>
            <span>{counted(eligible)} 户</span>
            <strong>{at < walked ? quota : ''}</strong>
          </div>
        ))}
      </div>
    </>
  )
}

interface TitleFacts {
  readonly walked: number
  readonly started: boolean
  readonly given: number
  readonly quota: number
  readonly now: { readonly region: string; readonly quota: number } | undefined
  readonly done: boolean
}

function titleOf({ walked, started, given, quota, now, done }: TitleFacts): string {
  if (!started) return '各乡镇按户数首尾相接，排成一把尺子'
  if (walked === 0 || now === undefined) return '起点由种子定，此后每一段一样长'
  const counts = `已分 ${given} / ${quota}`
  return done
    ? `${now.region} ${now.quota} 户；${quota} 户名额分完`
    : `${now.region} ${now.quota} 户　${counts}`
}

interface StartWordsProps extends Pick<RulerSceneProps, 'shown' | 'source'> {
  readonly first: number
  readonly step: number
}

/** U as anyone can compute it: the first ten digits of the start's ticket, modulo the number of targets. */
function StartWords({ shown, source, first, step }: StartWordsProps) {
  const ticket = useSha256(`${source.seed}\n${source.draw}/start\n${shown.class}`)
  const digits = ticket?.slice(0, 10) ?? ''
  const isProven = ticket !== null && Number.parseInt(digits, 16) % shown.eligible === shown.start
  return (
    <>
      起点签号
      {isProven && (
        <>
          前 10 位 <span className="code">{digits}</span>{' '}
        </>
      )}
      除以 {counted(shown.eligible)}，余数 U = {shown.start}。第一户在第 {targetsText(first)} 户处，此后每隔{' '}
      {targetsText(step)} 户一户（蓝线）。
    </>
  )
}
