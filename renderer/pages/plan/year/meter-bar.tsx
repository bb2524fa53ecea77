import { useId } from 'react'
import type { ComplianceLine } from '#shared/domain/plan/compliance.ts'
import { complianceDone, complianceTitle, complianceUnit } from '#shared/text/compliance-words.ts'
import { barOf } from './bar-of.ts'

const percent = (part: number) => `${part * 100}%`

/** Done as a full bar, planned as hatching behind it, the demand as a mark: told apart without colour, and on paper. */
export function MeterBar({ line }: { readonly line: ComplianceLine }) {
  const hatch = useId()
  const { done, planned, mark } = barOf(line)
  const unit = complianceUnit(line)
  return (
    <svg
      className="meter-bar"
      role="img"
      aria-label={`${complianceTitle(line)}：已完成${complianceDone(line)}，计划${line.planned}${unit}`}
    >
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="6" className="meter-hatch" />
      </pattern>
      <rect x={0} y={8} width="100%" height={16} className="meter-ground" />
      <rect x={percent(done)} y={8} width={percent(planned - done)} height={16} fill={`url(#${hatch})`} />
      <rect x={0} y={8} width={percent(done)} height={16} className="meter-done" />
      {mark !== null && (
        <svg x={percent(mark)} overflow="visible">
          <path d="M-5 0h10l-5 7z M-1 6h2v20h-2z" className="meter-mark" />
        </svg>
      )}
    </svg>
  )
}
