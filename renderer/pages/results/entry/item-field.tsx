import { Input } from 'antd'
import type { ResultWords, SheetItem } from '#shared/contract/index.ts'
import type { ItemResult } from '#shared/domain/results/types.ts'
import { WordChoice } from './word-choice.tsx'

interface ItemFieldProps {
  readonly number: number
  readonly item: SheetItem
  readonly result: ItemResult
  readonly words: ResultWords
  readonly disabled: boolean
  readonly refusals: readonly string[]
  readonly onChange: (result: ItemResult) => void
}

const choicesOf = (words: readonly string[]) => words.map((value) => ({ value, label: value }))

/** One item: what it came to, in the inspectors' own words too, and what was done about it. */
export function ItemField({ number, item, result, words, disabled, refusals, onChange }: ItemFieldProps) {
  const isProblem = (code: string) => !words.withoutProblem.includes(code)
  const asksForHandling = result.codes.some(isProblem) || result.handling.length > 0
  return (
    <section className={refusals.length > 0 ? 'item-field refused' : 'item-field'} aria-label={item.itemName}>
      <h3>
        {number}. {item.itemName}
      </h3>
      <Points item={item} />
      <WordChoice
        label={`检查结果：${item.itemName}`}
        choices={choicesOf(words.results)}
        chosen={result.codes}
        alone={words.nothingFound}
        isProblem={isProblem}
        disabled={disabled}
        onChange={(codes) => onChange({ ...result, codes })}
      />
      <Input.TextArea
        data-field=""
        aria-label={`检查情况：${item.itemName}`}
        placeholder="检查情况（Shift＋Enter 换行）"
        className="growing-text"
        rows={1}
        maxLength={4000}
        value={result.finding}
        disabled={disabled}
        onChange={(event) => onChange({ ...result, finding: event.target.value })}
      />
      {asksForHandling && (
        <div className="item-handling">
          <span>处理</span>
          <WordChoice
            label={`处理方式：${item.itemName}`}
            choices={choicesOf(words.handling)}
            chosen={result.handling}
            alone={words.noHandling}
            disabled={disabled}
            onChange={(handling) => onChange({ ...result, handling })}
          />
        </div>
      )}
      {refusals.map((refusal) => (
        <p key={refusal} className="field-refusal">
          {refusal}
        </p>
      ))}
    </section>
  )
}

function Points({ item: { points, legalBasis } }: { readonly item: SheetItem }) {
  if (points.length === 0 && legalBasis === '') return null
  return (
    <details className="item-points">
      <summary tabIndex={-1}>检查要点{points.length > 0 && `（${points.length}）`}</summary>
      {legalBasis !== '' && <p className="hint">依据：{legalBasis}</p>}
      <ol>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    </details>
  )
}
