import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareBytes, sortedByBytes, sortedTexts } from '#shared/domain/kernel/byte-order.ts'

const wellFormed = fc.string({ unit: 'binary', maxLength: 8 })

test('texts compare as their UTF-8 bytes do', () => {
  fc.assert(
    fc.property(wellFormed, wellFormed, (left, right) => {
      const bytes = Buffer.compare(Buffer.from(left), Buffer.from(right))
      expect(Math.sign(compareBytes(left, right))).toBe(bytes)
    }),
    { numRuns: 2000 },
  )
})

test('characters beyond the BMP come after U+FFFF, which UTF-16 order gets wrong', () => {
  const names = ['Ａ区', '𠮷庄镇', '凤凰镇']
  expect(sortedByBytes(names, (name) => name)).toEqual(['凤凰镇', 'Ａ区', '𠮷庄镇'])
  expect(names.toSorted()).toEqual(['凤凰镇', '𠮷庄镇', 'Ａ区'])
})

test('texts are sorted alike with and without characters beyond the BMP', () => {
  const texts = fc.array(fc.oneof(wellFormed, fc.string({ unit: 'grapheme-ascii' })))
  fc.assert(
    fc.property(texts, (all) => {
      expect(sortedTexts(all)).toEqual(all.toSorted(compareBytes))
    }),
  )
})
