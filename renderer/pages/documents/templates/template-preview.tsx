import type { FilledTemplate } from '#shared/domain/documents/templates/index.ts'

/** The text as it would be printed now, and which sentences would not be. */
export function TemplatePreview({ filled }: { readonly filled: FilledTemplate }) {
  return (
    <>
      {filled.leftOut.length > 0 && (
        <details className="template-left-out">
          <summary>有 {filled.leftOut.length} 句现在不打印：句中的数据还没有</summary>
          <ul>
            {filled.leftOut.map(({ at, sentence, missing }) => (
              <li key={`${at} ${sentence}`}>
                第 {at + 1} 段：{sentence}
                <span className="hint">　缺：{missing.join('、')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <article className="template-paper">
        {filled.paragraphs.map(({ at, kind, numeral, text }) => (
          <p key={`${at} ${numeral}`} className={`paper-${kind}`}>
            {numeral}
            {text}
          </p>
        ))}
      </article>
    </>
  )
}
