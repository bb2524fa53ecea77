import { pictureSize, textWidth } from '#shared/domain/documents/index.ts'
import type { PictureBlock } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'

/** A picture as the page hands it over: what it claims is not believed. */
export interface HandedPicture {
  readonly title: string
  readonly words: string
  readonly png: Uint8Array
}

const mostBytes = 4 * 1024 * 1024
/** To either side: a page is printed with some two thousand. */
const mostPixels = 8000
/** Millimetres: the rest of a page is for the head of the annex */
const mostHeight = 180

/** Pictures as blocks of a document, as wide as its text. Only whole PNG files of a size that a page has use for. */
export function pictureBlocks(pictures: readonly HandedPicture[]) {
  const blocks: PictureBlock[] = []
  for (const { title, words, png } of pictures) {
    const size = pixelsOf(png)
    if (typeof size === 'string') return fail({ code: 'picture-not-accepted', title, reason: size })
    blocks.push({
      kind: 'picture',
      png: Buffer.from(png).toString('base64'),
      words: words === '' ? title : words,
      ...pictureSize(size, { width: textWidth.portrait, height: mostHeight }),
    })
  }
  return ok<readonly PictureBlock[]>(blocks)
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const headBytes = 33
const ending = 'IEND\u00ae\u0042\u0060\u0082'

/** The size that a PNG says it has, or why it is none that is taken. */
function pixelsOf(png: Uint8Array) {
  if (!signature.every((byte, index) => png[index] === byte)) return 'not-png'
  const text = (from: number, to: number) => Buffer.from(png.subarray(from, to)).toString('latin1')
  if (png.length < headBytes || text(12, 16) !== 'IHDR' || text(png.length - 8, png.length) !== ending)
    return 'damaged'
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width === 0 || height === 0) return 'damaged'
  return png.length > mostBytes || width > mostPixels || height > mostPixels ? 'too-large' : { width, height }
}
