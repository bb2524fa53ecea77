import type { ReactNode } from 'react'
import { useCallback, useMemo } from 'react'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { LotList } from './lot-list.tsx'
import type { Drum, LotMoment } from './lot-moments.ts'
import { lotMoments, momentOfDrum, standOf, wonBy } from './lot-moments.ts'
import { PlayerBar } from './player-bar.tsx'
import type { Pace } from './player.ts'
import type { TakeKey } from './step-props.ts'
import type { Asked } from './strata.ts'
import { useLots } from './use-lots.ts'
import { usePlayer } from './use-player.ts'

interface LotStageProps {
  readonly drawId: string
  readonly of: 'target' | 'item' | 'expert'
  readonly drums: readonly Drum[]
  /** 户, 项, 名 */
  readonly unit: string
  /** The room has seen it: everything stands there, and can be played again */
  readonly known: boolean
  readonly asked: Asked | null
  readonly takeKey: TakeKey
  /** Before the first ticket */
  readonly start: ReactNode
  /** All that were drawn */
  readonly end: ReactNode
}

/** The draw as it was computed: tickets as the roster stands, sorted, the line, and those above it one by one. */
export function LotStage(props: LotStageProps) {
  const { drawId, of, drums, unit, known, asked, takeKey } = props
  const moments = useMemo(() => lotMoments(drums), [drums])
  const stand = useCallback((at: number, pace: Pace) => standOf(moments[at], pace), [moments])
  const askedDrum = drums.findIndex(({ name }) => name === asked?.stratum)
  const askedAt = momentOfDrum(moments, askedDrum)
  const total = moments.length - 1
  const player = usePlayer({ total, from: askedAt ?? (known ? total : 0), stand, takeKey })
  const moment = moments[player.at] ?? { kind: 'end' }
  const [all, told] = [wonBy(moments, total), wonBy(moments, player.at)]
  return (
    <div className="stage-lots">
      {moment.kind === 'start' && props.start}
      {moment.kind === 'end' && props.end}
      {moment.kind !== 'start' && moment.kind !== 'end' && (
        <LotScene {...{ drawId, of, drums, unit, moment, asked }} pace={player.pace} />
      )}
      <div className="lots-foot">
        <PlayerBar player={player} />
        <span>
          已揭晓 {told} / {all} {unit}
        </span>
      </div>
    </div>
  )
}

type SceneMoment = Exclude<LotMoment, { readonly kind: 'start' } | { readonly kind: 'end' }>

interface LotSceneProps extends Pick<LotStageProps, 'drawId' | 'of' | 'drums' | 'unit' | 'asked'> {
  readonly moment: SceneMoment
  readonly pace: Pace
}

function LotScene({ drawId, of, drums, unit, moment, pace, asked }: LotSceneProps) {
  const drum = drums[moment.drum]
  const stratum = drum?.name ?? ''
  const next = drums.slice(moment.drum + 1).find(({ quota }) => quota > 0)?.name ?? null
  const lots = useLots({ drawId, of, stratum }, next)
  const withPlace = drums.filter(({ quota }) => quota > 0)
  const quota = drum?.quota ?? 0
  const won = moment.kind === 'won' ? moment.rank : 0
  return (
    <>
      <p className="lots-where">
        <strong>{drum?.words}</strong> {lots.total ?? '……'} {unit}，取 {quota} {unit}
        {withPlace.length > 1 && drum !== undefined && (
          <span className="stage-quiet">
            　第 {withPlace.indexOf(drum) + 1} 组 / 共 {withPlace.length} 组
          </span>
        )}
      </p>
      <h1 className="stage-title lots-message" aria-live="polite">
        {messageOf(moment, { quota, unit, name: lots.lotAt('rank', won - 1)?.name ?? '' })}
      </h1>
      <FailureNotice failure={lots.failure} />
      <LotList
        key={stratum}
        lots={lots}
        order={moment.kind === 'roster' ? 'place' : 'rank'}
        quota={quota}
        line={moment.kind === 'line' || moment.kind === 'won'}
        won={won}
        pace={pace}
        askedId={asked?.id ?? null}
      />
    </>
  )
}

function messageOf(
  moment: SceneMoment,
  { quota, unit, name }: { readonly quota: number; readonly unit: string; readonly name: string },
): ReactNode {
  switch (moment.kind) {
    case 'roster':
      return `每${unit}一个签号，照名录的顺序`
    case 'sorted':
      return '按签号从小到大排列'
    case 'line':
      return `线划在第 ${quota} ${unit}之后，线上的入选`
    case 'won':
      return (
        <>
          第 {moment.rank} 位　<span className="lots-winner">{name}</span>
        </>
      )
  }
}
