import { Button, Progress as Bar, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { Progress } from '#shared/contract/index.ts'
import { doingWord } from '#shared/text/draw-words.ts'
import { counted } from '#shared/text/numbers.ts'

interface WaitProps {
  /** What is waited for, in words */
  readonly doing: string
  readonly progress?: Progress | null
  readonly onCancel?: () => void
}

/** Nothing for a third of a second; then what is waited for; after three seconds how much is done, and a way out. */
export function Wait({ doing, progress = null, onCancel }: WaitProps) {
  const phase = usePhase()
  if (phase === 'quiet') return null
  return (
    <output className="wait" aria-live="polite">
      <Spin size="small" />
      <span>{progress === null ? doing : doingWord(progress.doing)}……</span>
      {phase === 'long' && progress !== null && <Done progress={progress} />}
      {phase === 'long' && onCancel !== undefined && (
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      )}
    </output>
  )
}

function Done({ progress }: { readonly progress: Progress }) {
  if (progress.total === 0) return <span>已处理 {counted(progress.done)}</span>
  const percent = Math.floor((progress.done / progress.total) * 100)
  return (
    <>
      <Bar className="wait-bar" percent={percent} size="small" showInfo={false} />
      <span>{percent}%</span>
    </>
  )
}

function usePhase(): 'quiet' | 'short' | 'long' {
  const [phase, setPhase] = useState<'quiet' | 'short' | 'long'>('quiet')
  useEffect(() => {
    const short = setTimeout(() => setPhase('short'), 333)
    const long = setTimeout(() => setPhase('long'), 3000)
    return () => {
      clearTimeout(short)
      clearTimeout(long)
    }
  }, [])
  return phase
}
