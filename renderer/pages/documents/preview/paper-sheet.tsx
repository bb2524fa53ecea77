import type { CSSProperties } from 'react'
import type { DocumentPage } from '#shared/domain/documents/index.ts'
import { points } from './points.ts'
import { PaperPart } from './paper-part.tsx'

/** One sheet of paper, true to size: what is seen is what is printed. */
export function PaperSheet({ page }: { readonly page: DocumentPage }) {
  const { orientation, margin, parts, mark, isBlank } = page
  return (
    <div className={`paper-sheet paper-${orientation}`}>
      {mark !== '' && <div className="paper-mark face-hei">{mark}</div>}
      {isBlank && <div className="paper-blank">空白页（上一页的背面）</div>}
      <div className="paper-text" style={{ top: points(margin.top), left: points(margin.left) }}>
        {parts.map((part) => (
          <PaperPart
            key={`${part.kind} ${part.top} ${'left' in part ? part.left : ''}`}
            part={part}
            orientation={orientation}
          />
        ))}
      </div>
      <PageNumber page={page} />
    </div>
  )
}

// Twips: GB/T 9704-2012 7.5, 7 mm below the 版心 and a character from its edge; turned with the sheet (clause 8).
const placesOf: Readonly<Record<string, { readonly odd: CSSProperties; readonly even: CSSProperties }>> = {
  portrait: {
    odd: { top: points(15111), right: points(1474 + 280) },
    even: { top: points(15111), left: points(1588 + 280) },
  },
  landscape: {
    odd: { top: points(10689), right: points(2098 + 280) },
    even: { top: points(10689), left: points(1984 + 280) },
  },
  turned: {
    odd: { left: points(1447), bottom: points(1474 + 280), writingMode: 'vertical-rl' },
    even: { left: points(1447), top: points(1588 + 280), writingMode: 'vertical-rl' },
  },
}

function PageNumber({ page: { number, numberPlace, orientation } }: { readonly page: DocumentPage }) {
  if (number === null) return null
  const places = placesOf[numberPlace === 'turned' ? 'turned' : orientation]
  return (
    <div className="paper-number face-number" style={number % 2 === 1 ? places?.odd : places?.even}>
      — {number} —
    </div>
  )
}
