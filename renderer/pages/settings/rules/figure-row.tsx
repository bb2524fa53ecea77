import { Button, Tag } from 'antd'
import { useMay } from '#renderer/api/use-may.ts'
import type { FigureProblem } from '#shared/domain/plan/check-figure.ts'
import { plainValue } from '#shared/domain/plan/change-pack.ts'
import type { FigureKey } from '#shared/domain/plan/rule-figures.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { figureProblemText, figureText, figureWord } from '#shared/text/rule-pack-words.ts'
import { FigureField } from './figure-field.tsx'
import { FigureSource } from './figure-source.tsx'

interface FigureRowProps {
  readonly figure: FigureKey
  readonly pack: RulePack
  readonly preset: RulePack
  /** Says something else than the preset */
  readonly unlike: boolean
  readonly editable: boolean
  readonly problem: FigureProblem | undefined
  readonly onChange: (value: unknown) => void
}

/** One rule: its name, what it says, and where the source says so. */
export function FigureRow({ figure, pack, preset, unlike, editable, problem, onChange }: FigureRowProps) {
  const may = useMay('packs.change')
  const canChange = may && editable
  const value = plainValue(pack.figures[figure])
  const original = plainValue(preset.figures[figure])
  return (
    <tr className={unlike ? 'figure-unlike' : ''}>
      <th scope="row">
        {figureWord(figure)}
        {unlike && <Tag className="tag-after">已改</Tag>}
      </th>
      <td>
        {canChange ? (
          <FigureField figure={figure} value={value} onChange={onChange} />
        ) : (
          <FigureValue figure={figure} value={value} />
        )}
        {problem !== undefined && <p className="field-refusal">{figureProblemText(problem)}</p>}
        {unlike && (
          <p className="hint">
            原件：{figureText(figure, original)}
            {canChange && (
              <Button type="link" size="small" onClick={() => onChange(original)}>
                恢复
              </Button>
            )}
          </p>
        )}
      </td>
      <td>
        <FigureSource figure={preset.figures[figure]} />
      </td>
    </tr>
  )
}

/** Read only: a list one a line, everything else as one text. */
function FigureValue({ figure, value }: { readonly figure: FigureKey; readonly value: unknown }) {
  const isWords = Array.isArray(value) && value.length > 1 && value.every((word) => typeof word === 'string')
  if (!isWords) return <span>{figureText(figure, value)}</span>
  return (
    <ol className="figure-words">
      {(value as readonly string[]).map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ol>
  )
}
