import { useQuery } from '#renderer/api/use-query.ts'
import { useSettled } from '#renderer/api/use-settled.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { DrawView, InputOf, Operations } from '#shared/contract/index.ts'
import { Facts, InspectorFacts } from './committed-facts.tsx'
import { impossibleLines } from './impossible-words.ts'

interface SecondPreviewProps {
  readonly view: Pick<DrawView, 'id' | 'seats'>
  /** As it would be committed now; nobody present: nothing is told */
  readonly asked: Omit<InputOf<Operations['draw.previewSecond']>, 'drawId'>
}

/** What the sheet will print beside the code, while it can still be mended. People and places are counted, nothing is drawn. */
export function SecondPreview({ view, asked }: SecondPreviewProps) {
  const settled = useSettled(asked)
  const preview = useQuery(
    'draw.previewSecond',
    settled.departments.length === 0 ? null : { drawId: view.id, ...settled },
  )
  if (settled.departments.length === 0) return null
  if (preview.value === null) return <FailureNotice failure={preview.failure} onRetry={preview.reload} />
  const impossible = impossibleLines(view, preview.value)
  return (
    <section className="second-preview" aria-live="polite">
      <h2>照现在的名单，承诺单上会写明</h2>
      <InspectorFacts view={view} {...preview.value} />
      {impossible.length > 0 && (
        <Facts title="怎样抽都会空缺的岗位">
          {impossible.map((line) => (
            <li key={line} className="alarm">
              {line}
            </li>
          ))}
        </Facts>
      )}
      {impossible.length > 0 && (
        <p className="hint">要补人，先在「名录」登记人员或补登专长，回到这里再固定；固定以后空缺照实写明。</p>
      )}
      <FailureNotice failure={preview.failure} onRetry={preview.reload} />
    </section>
  )
}
