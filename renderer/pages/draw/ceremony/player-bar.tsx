import { Button } from 'antd'
import type { Player } from './use-player.ts'

/** What the keys do, for whoever has a mouse: the same acts, and where the showing stands. */
export function PlayerBar({ player }: { readonly player: Player }) {
  const { at, total, playing, pace, run } = player
  const done = at >= total
  return (
    <div className="player-bar" role="toolbar" aria-label="演示的快慢">
      <Button disabled={done} onClick={() => run({ act: 'toggle' })}>
        {playing ? '暂停' : '自动'} <kbd>空格</kbd>
      </Button>
      <Button disabled={done} onClick={() => run({ act: 'step', way: 1 })}>
        一步 <kbd>→</kbd>
      </Button>
      <Button aria-pressed={pace === 'slow'} onClick={() => run({ act: 'pace', pace: 'slow' })}>
        慢 <kbd>1</kbd>
      </Button>
      <Button aria-pressed={pace === 'fast'} onClick={() => run({ act: 'pace', pace: 'fast' })}>
        快 <kbd>2</kbd>
      </Button>
      <Button disabled={done} onClick={() => run({ act: 'all' })}>
        全部 <kbd>3</kbd>
      </Button>
      <Button disabled={at === 0} onClick={() => run({ act: 'replay', from: 0 })}>
        重放 <kbd>R</kbd>
      </Button>
    </div>
  )
}
