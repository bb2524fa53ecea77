import type { DocumentPage, OfficialLook } from '#shared/domain/documents/index.ts'
import { PaperSheet } from './paper-sheet.tsx'

interface ThumbnailsProps {
  readonly pages: readonly DocumentPage[]
  readonly current: number
  readonly look: OfficialLook
  readonly onChoose: (index: number) => void
}

/** More would be drawn twice for nobody to tell them apart. */
const mostPictures = 60

export function Thumbnails({ pages, current, look, onChoose }: ThumbnailsProps) {
  return (
    <nav className={`preview-thumbs paper-${look.fonts}`} aria-label="页">
      {pages
        .map((page, index) => ({ page, index, key: `页${index + 1}` }))
        .map(({ page, index, key }) => (
          <button
            key={key}
            type="button"
            aria-current={index === current}
            aria-label={`第${index + 1}页`}
            onClick={() => onChoose(index)}
          >
            {index < mostPictures && (
              <span className="preview-thumb" aria-hidden="true">
                <PaperSheet page={page} />
              </span>
            )}
            {index + 1}
          </button>
        ))}
    </nav>
  )
}
