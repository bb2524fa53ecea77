import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { RoundView } from '#shared/contract/index.ts'
import { PlayerBar } from './player-bar.tsx'
import type { Pace } from './player.ts'
import type { SeedLine } from './seed-lines.ts'
import { seedLines } from './seed-lines.ts'
import type { TakeKey } from './step-props.ts'
import { usePlayer } from './use-player.ts'
import { useSha256 } from './use-sha256.ts'

interface SeedFormingProps {
  readonly round: RoundView
  /** It was formed this moment, and the room watches; else it stands there already */
  readonly fresh: boolean
  readonly takeKey: TakeKey
}

const stand = (_at: number, pace: Pace) => (pace === 'slow' ? 1600 : 450)

/** The file of the seed appears line by line, as it is; its SHA-256 is the seed. */
export function SeedForming({ round, fresh, takeKey }: SeedFormingProps) {
  const lines = seedLines(round)
  const total = lines.length + 1
  const player = usePlayer({ total, from: fresh ? 0 : total, playing: fresh, stand, takeKey })
  const recomputed = useSha256(round.seedText)
  const done = player.at === total
  return (
    <div className={done ? 'seed seed-done' : 'seed'}>
      <h1 className="stage-title">{done ? '原文的 SHA-256 就是种子' : '种子的原文，逐行写成，一字不改'}</h1>
      <ol className="seed-lines">
        {lines.slice(0, player.at).map((line) => (
          <li key={line.key === '' ? line.text : line.key} className={`seed-line seed-${line.kind}`}>
            <SeedText line={line} />
            <span className="seed-words">
              {line.words}
              {line.kind === 'machine' && <Opened share={line.value} sealed={round.machineCommit} />}
            </span>
          </li>
        ))}
      </ol>
      {done && (
        <div className="seed-result">
          <CodeGroups code={round.seed ?? ''} className="stage-code" />
          {recomputed !== null && recomputed === round.seed && (
            <p className="verified">本窗口对以上各行当场又算一遍，结果相同。</p>
          )}
        </div>
      )}
      <PlayerBar player={player} />
    </div>
  )
}

/** The line's own characters; long codes are set in groups of four for the eye, copied they have no gaps. */
function SeedText({ line }: { readonly line: SeedLine }) {
  const isCode = line.kind === 'commit' || line.kind === 'machine'
  return (
    <code>
      {line.key === '' ? line.text : `${line.key}=`}
      {line.key !== '' && (isCode ? <CodeGroups code={line.value} /> : line.value)}
    </code>
  )
}

/** The machine's share was sealed before anybody wrote a digit: its SHA-256 stands in the plan. */
function Opened({ share, sealed }: { readonly share: string; readonly sealed: string }) {
  const recomputed = useSha256(share)
  return (
    <>
      ；承诺时的封条 <span className="code">{sealed.slice(0, 12)}…</span>
      {recomputed === sealed && <span className="verified"> 相符：正是它的 SHA-256</span>}
      {recomputed !== null && recomputed !== sealed && <strong className="alarm"> 不符</strong>}
    </>
  )
}
