import { expect, test } from 'vitest'
import { pictureBlocks } from '#shared/core/usecases/report/pictures.ts'
import { qrPng } from '#shared/core/documents/qr.ts'

const png = new Uint8Array(await qrPng('样例'))
const named = (bytes: Uint8Array) => ({ title: '检查结果', words: '', png: bytes })
const refusal = (bytes: Uint8Array) => {
  const made = pictureBlocks([named(png), named(bytes)])
  return made.ok ? null : made.failure.reason
}

test('only a whole PNG of a size that a page has use for becomes a picture, whatever it is called', () => {
  expect(refusal(png)).toBeNull()
  expect(refusal(new Uint8Array())).toBe('not-png')
  expect(refusal(new TextEncoder().encode('<svg onload="x()"/>'))).toBe('not-png')
  expect(refusal(png.subarray(0, png.length - 1))).toBe('damaged')
  expect(refusal(png.subarray(0, 20))).toBe('damaged')
  const wide = png.slice()
  new DataView(wide.buffer).setUint32(16, 9000)
  expect(refusal(wide)).toBe('too-large')
  new DataView(wide.buffer).setUint32(16, 0)
  expect(refusal(wide)).toBe('damaged')
})

test('a picture is as wide as the text and no higher than there is room', () => {
  const sizeOf = (width: number, height: number) => {
    const bytes = png.slice()
    new DataView(bytes.buffer).setUint32(16, width)
    new DataView(bytes.buffer).setUint32(20, height)
    const made = pictureBlocks([named(bytes)])
    return made.ok ? made.value.map((block) => [block.width, block.height]) : made.failure
  }
  expect(sizeOf(1560, 780)).toEqual([[156, 78]])
  expect(sizeOf(1000, 2000)).toEqual([[90, 180]])
})
