import { FilePdfOutlined, PictureOutlined, VideoCameraOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import type { EvidenceView } from '#shared/contract/index.ts'

/** Pixels of a thumbnail's side on screen */
const side = 72

/** A small picture of it, or a sign of what it is; pressed, it is saved as it was handed in. */
export function EvidencePicture({ evidence }: { readonly evidence: EvidenceView }) {
  const { id, name, kind } = evidence
  const { call } = useOfficeApi()
  const save = async () => {
    const answer = await call('draw.attachment', { attachmentId: id })
    if (answer.ok) saveBytes(answer.value)
  }
  return (
    <button
      type="button"
      className="evidence-picture"
      aria-label={`另存${name}`}
      tabIndex={-1}
      onClick={() => void save()}
    >
      {kind === 'picture' && <Thumbnail id={id} />}
      {kind === 'video' && <VideoCameraOutlined />}
      {kind === 'pdf' && <FilePdfOutlined />}
    </button>
  )
}

/** Drawn in this window from the bytes alone; a format that the window cannot read keeps its sign. */
function Thumbnail({ id }: { readonly id: string }) {
  const { call } = useOfficeApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const draw = async () => {
      const answer = await call('draw.attachment', { attachmentId: id }, { signal: stop.signal })
      if (!answer.ok || stop.signal.aborted) return
      const picture = await createImageBitmap(new Blob([new Uint8Array(answer.value.bytes)])).catch(
        () => null,
      )
      const at = canvas.current
      if (picture === null || at === null || stop.signal.aborted) return
      const scale = Math.max(side / picture.width, side / picture.height)
      const [width, height] = [picture.width * scale, picture.height * scale]
      at.getContext('2d')?.drawImage(picture, (side - width) / 2, (side - height) / 2, width, height)
      picture.close()
      setDrawn(true)
    }
    void draw()
    return () => stop.abort()
  }, [call, id])
  return (
    <>
      <canvas ref={canvas} width={side} height={side} hidden={!isDrawn} />
      {!isDrawn && <PictureOutlined />}
    </>
  )
}
