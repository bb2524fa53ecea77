import type { DrawView } from '#shared/contract/index.ts'
import { frameChangeKinds, frameChangeWords } from '#shared/domain/draw/frame-changes.ts'
import { counted, longDate } from '#shared/text/numbers.ts'

/** What became of the roster since the last draw: whoever changes it before a draw can be asked why. */
export function FrameChangeList({ changes }: { readonly changes: DrawView['frameChanges'] }) {
  if (changes === null) return <p className="stage-small">本单位第一次抽取，名录没有可比的前一次。</p>
  const { since, counts, lines, sameScope, common } = changes
  const kinds = frameChangeKinds.filter((kind) => counts[kind] > 0)
  const total = kinds.reduce((sum, kind) => sum + counts[kind], 0)
  return (
    <section className="frame-changes">
      <h2>
        与上次抽取 {since.number}（{longDate(since.date)}
        {since.voided && '，已作废'}）的名录相比：
        {total === 0
          ? '没有变动'
          : kinds.map((kind) => `${frameChangeWords[kind]} ${counted(counts[kind])}`).join('，')}
      </h2>
      {!sameScope && <p className="stage-small">两次的抽查范围不同，新增、移出多是范围不同所致。</p>}
      {common === 0 && <p className="stage-small">两次的名录没有同一户，不逐户列出。</p>}
      {lines.length > 0 && (
        <ol className="stage-items">
          {lines.map(({ change, id, name, detail }) => (
            <li key={`${change} ${id}`}>
              <span>{name}</span>
              <span>{frameChangeWords[change]}</span>
              <span className="stage-quiet">{detail}</span>
            </li>
          ))}
        </ol>
      )}
      {total > lines.length && lines.length > 0 && (
        <p className="stage-small">以上是前 {lines.length} 条，全部见名录变动表。</p>
      )}
    </section>
  )
}
