import { hrefOf } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import type { ComplianceView } from '#shared/contract/index.ts'
import type { ComplianceLine } from '#shared/domain/plan/compliance.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { sourceOf } from '#shared/domain/plan/year-targets.ts'
import {
  complianceDemand,
  complianceDone,
  complianceGap,
  complianceRemarks,
  complianceState,
  complianceStateWords,
  complianceTitle,
  complianceUnit,
} from '#shared/text/compliance-words.ts'
import { counted } from '#shared/text/numbers.ts'
import { MeterBar } from './meter-bar.tsx'

interface ComplianceMeterProps {
  readonly view: ComplianceView
  readonly pack: RulePack
}

/** Each target of the rules: what they ask, what is done and planned, what would close the gap. */
export function ComplianceMeter({ view, pack }: ComplianceMeterProps) {
  const remarks = complianceRemarks(view)
  return (
    <section className="card" aria-label="年度目标">
      <h2>年度目标</h2>
      <p className="hint">按「{view.pack}」。每户企业一年只计一次，公示率按户次计；作废的抽取不计。</p>
      {view.lines.length === 0 ? (
        <EmptyPlace>这份规则没有写年度目标。可以在设置的规则包里改。</EmptyPlace>
      ) : (
        <>
          <ul className="meter">
            {view.lines.map((line) => (
              <MeterLine key={`${line.key} ${line.group}`} line={line} pack={pack} />
            ))}
          </ul>
          <p className="meter-legend hint" aria-hidden="true">
            <i className="meter-key-done" /> 已完成 <i className="meter-key-planned" />{' '}
            计划（含已编方案的预计）
            <i className="meter-key-needed" /> 要求
          </p>
        </>
      )}
      {remarks.map((remark) => (
        <p key={remark} className="meter-remark">
          {remark}
        </p>
      ))}
    </section>
  )
}

/** Each figure opens the list that it counts. */
function PublishedFigures({ line }: { readonly line: ComplianceLine }) {
  const figure = (rate: string, word: string, count: string) => (
    <a href={hrefOf(['results', 'publication'], { rate })}>
      {word} <strong>{count}</strong>
    </a>
  )
  return (
    <>
      {figure('public', '已公示', complianceDone(line))}
      {figure('inspected', '已检查', `${counted(line.whole)}户次`)}
      {figure('waiting', '未公示', `${counted(line.whole - line.done)}户次`)}
    </>
  )
}

function MeterLine({ line, pack }: { readonly line: ComplianceLine; readonly pack: RulePack }) {
  const state = complianceState(line)
  const { clause, quote } = sourceOf(pack, line)
  const unit = complianceUnit(line)
  return (
    <li className={`meter-line meter-${state}`}>
      <div className="meter-head">
        <strong title={line.group}>{complianceTitle(line)}</strong>
        <span className="meter-state">{complianceStateWords[state]}</span>
      </div>
      <div className="meter-demand">
        {complianceDemand(line)}
        {clause !== '' && (
          <span className="meter-clause" title={quote}>
            {clause}
          </span>
        )}
      </div>
      <MeterBar line={line} />
      <div className="meter-figures">
        {line.key === 'publicationRate' ? (
          <PublishedFigures line={line} />
        ) : (
          <>
            <span>
              已完成 <strong>{complianceDone(line)}</strong>
            </span>
            <span>
              计划 {counted(line.planned)}
              {unit}
            </span>
            <span>
              还差 {counted(line.missing)}
              {unit}
            </span>
          </>
        )}
      </div>
      {state !== 'met' && <p className="meter-closing">{complianceGap(line)}</p>}
    </li>
  )
}
