import { useEffect, useState } from 'react'
import type { DrawView } from '#shared/contract/index.ts'

interface CeremonyTopProps {
  readonly view: DrawView
  /** Of a further round: 第二轮（续一）, 第二轮（补位二） */
  readonly sitting: string
  readonly title: string
  readonly at: number
  readonly of: number
}

/** The slim line: number and name of the draw, which step, what time. */
export function CeremonyTop({ view, sitting, title, at, of }: CeremonyTopProps) {
  return (
    <header className="ceremony-top">
      <span className="ceremony-number">{view.number}</span>
      <span className="ceremony-name">{view.title}</span>
      {sitting !== '' && <strong>{sitting}</strong>}
      {view.rehearsal && <span className="rehearsal-badge">演练</span>}
      <span className="spring" />
      <span>
        第 {at} 步 / 共 {of} 步　{title}
      </span>
      <Clock />
    </header>
  )
}

function Clock() {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5000)
    return () => clearInterval(timer)
  }, [])
  const two = (part: number) => String(part).padStart(2, '0')
  return (
    <time>
      {two(now.getHours())}:{two(now.getMinutes())}
    </time>
  )
}
