import { Alert } from 'antd'
import { useRef, useState } from 'react'
import type { PaperPreview } from '#shared/contract/index.ts'
import type { DocumentPage } from '#shared/domain/documents/index.ts'
import { LeftOutNotice } from './left-out-notice.tsx'
import { PaperDesk } from './paper-desk.tsx'
import { PreviewBar } from './preview-bar.tsx'
import { Thumbnails } from './thumbnails.tsx'

/** Pages beside their thumbnails, and what is not on them. */
export function Papers({
  preview,
  pages,
}: {
  readonly preview: PaperPreview
  readonly pages: readonly DocumentPage[]
}) {
  // A landscape sheet is as wide as the common screen only when it is made smaller.
  const [zoom, setZoom] = useState(pages.some(({ orientation }) => orientation === 'landscape') ? 0.8 : 1)
  const [current, setCurrent] = useState(0)
  const desk = useRef<HTMLDivElement>(null)
  const show = (index: number) => {
    desk.current?.querySelectorAll('.paper-frame')[index]?.scrollIntoView({ block: 'start' })
    setCurrent(index)
  }
  const { sections, sectionCount, leftOut } = preview
  return (
    <>
      {sections.length < sectionCount && (
        <Alert
          type="info"
          showIcon
          title={`全文 ${sectionCount} 份，这里只排出前 ${sections.length} 份；打印全部请用签发的文件。`}
        />
      )}
      <LeftOutNotice leftOut={leftOut} />
      <PreviewBar preview={preview} pages={pages.length} current={current} zoom={zoom} onZoom={setZoom} />
      <div className="preview-body">
        <Thumbnails pages={pages} current={current} look={preview.look} onChoose={show} />
        <PaperDesk ref={desk} pages={pages} zoom={zoom} look={preview.look} onCurrent={setCurrent} />
      </div>
    </>
  )
}
