import { useCallback, useState } from 'react'
import { rulerOf } from '../ruler.ts'
import type { StepProps } from '../step-props.ts'
import { RulerPicture } from '../ruler-picture.tsx'
import { useStepKey } from '../use-step-key.ts'

/** 「把各乡镇按户数首尾相接排成一把尺子，随机定一个起点，每隔相等的距离取一户名额。」 One class after another. */
export function RulerStep({ view, takeKey }: StepProps) {
  const classes = view.classes.filter(({ start }) => start !== null)
  const [at, setAt] = useState(0)
  const nextClass = useCallback(() => {
    if (at + 1 >= classes.length) return false
    setAt(at + 1)
    return true
  }, [at, classes.length])
  useStepKey(takeKey, nextClass)
  const shown = classes[at]
  if (shown === undefined) return null
  const ruler = rulerOf(shown)
  return (
    <div className="stage-ruler">
      <h1 className="stage-title">
        {shown.class}：{shown.eligible} 户取 {shown.quota} 户{' '}
        {classes.length > 1 && (
          <span className="stage-small">
            （{at + 1}/{classes.length}）
          </span>
        )}
      </h1>
      <RulerPicture ruler={ruler} />
      <p className="stage-small">
        各乡镇按户数首尾相接；起点 U = {shown.start}，此后每隔相等的距离取一户名额（蓝线）。
      </p>
      <div className="ruler-parts">
        {ruler.parts.map(({ region, eligible, quota }) => (
          <div key={region} className={quota > 0 ? 'ruler-part' : 'ruler-part stage-quiet'}>
            <span>{region}</span>
            <span>{eligible} 户</span>
            <strong>{quota}</strong>
          </div>
        ))}
      </div>
    </div>
  )
}
