import type { Ref, UIEvent } from 'react'
import { hrefOf } from '#renderer/app/router.ts'
import type { DocumentPage, MissingPlace, OfficialLook } from '#shared/domain/documents/index.ts'
import { missingWords } from '#shared/text/preview-words.ts'
import { PaperSheet } from './paper-sheet.tsx'

interface PaperDeskProps {
  readonly ref: Ref<HTMLDivElement>
  readonly pages: readonly DocumentPage[]
  readonly zoom: number
  readonly look: OfficialLook
  readonly onCurrent: (index: number) => void
}

/** The sheets one below the other on grey; what is printed is these and nothing else. */
export function PaperDesk({ ref, pages, zoom, look, onCurrent }: PaperDeskProps) {
  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>) => {
    const middle = currentTarget.getBoundingClientRect().top + currentTarget.clientHeight / 3
    const frames = [...currentTarget.querySelectorAll('.paper-frame')]
    onCurrent(
      Math.max(
        0,
        frames.findLastIndex((frame) => frame.getBoundingClientRect().top <= middle),
      ),
    )
  }
  return (
    <div ref={ref} className="preview-desk" onScroll={onScroll}>
      <div className={`paper-desk-sheets paper-${look.fonts}`}>
        {pages
          .map((page, index) => ({ page, key: `页${index + 1}` }))
          .map(({ page, key }) => (
            <Frame key={key} page={page} zoom={zoom} />
          ))}
      </div>
    </div>
  )
}

function Frame({ page, zoom }: { readonly page: DocumentPage; readonly zoom: number }) {
  const { orientation, missing, margin } = page
  return (
    <div
      className={`paper-frame paper-frame-${orientation} ${missing.length > 0 ? 'paper-frame-noted' : ''}`}
    >
      <div className="paper-zoom" style={{ zoom }}>
        <PaperSheet page={page} />
      </div>
      <div className="paper-notes">
        {notesOf(missing).map(({ fields, top }) => (
          <div key={top} className="paper-note" style={{ top: `${((margin.top + top) / 20) * zoom}pt` }}>
            {fields.map((field) => (
              <Missing key={field} field={field} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

const places = { letterhead: ['settings', 'profile'], numbers: ['documents', 'numbers'] } as const

function Missing({ field }: Pick<MissingPlace, 'field'>) {
  const { says, place } = missingWords[field]
  if (place === null) return <div>{says}</div>
  return (
    <div>
      <a href={hrefOf([...places[place]])}>{says}</a>
    </div>
  )
}

/** Twips: two notes nearer than this would lie on each other. */
const nearest = 700

function notesOf(missing: readonly MissingPlace[]) {
  const notes: { readonly top: number; readonly fields: MissingPlace['field'][] }[] = []
  for (const { field, top } of missing) {
    const last = notes.at(-1)
    if (last !== undefined && top - last.top < nearest) last.fields.push(field)
    else notes.push({ top, fields: [field] })
  }
  return notes
}
