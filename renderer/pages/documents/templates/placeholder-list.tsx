import { Button } from 'antd'
import type { TemplateKind } from '#shared/domain/documents/templates/index.ts'
import { placeholdersOf } from '#shared/domain/documents/templates/index.ts'
import { placeholderWords } from '#shared/text/template-words.ts'

interface PlaceholderListProps {
  readonly kind: TemplateKind
  readonly values: Readonly<Record<string, string | null>>
  readonly onInsert: (placeholder: string) => void
}

/** What a text may hold, what each stands for, and what that is now. A click puts it where the caret is. */
export function PlaceholderList({ kind, values, onInsert }: PlaceholderListProps) {
  return (
    <>
      <p className="hint">光标放在左边的文字里，点占位即插入。没有数据的占位，所在的一句不打印。</p>
      <table className="template-placeholders">
        <tbody>
          {placeholdersOf(kind).map((name) => {
            const value = values[name] ?? ''
            return (
              <tr key={name}>
                <th scope="row">
                  <Button
                    type="link"
                    size="small"
                    // The caret stays in the text.
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => onInsert(`〔${name}〕`)}
                  >
                    〔{name}〕
                  </Button>
                </th>
                <td>
                  <div className="hint">{placeholderWords[name]}</div>
                  {value === '' ? <span className="template-absent">还没有</span> : value}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
