import { expect, test } from 'vitest'
import { isNfc, refusedCharacter, refusedInOneField, remembering } from '#shared/domain/draw/text-rules.ts'

const refused = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u
const everySign = Array.from({ length: 0x1_1000 }, (_, code) => String.fromCodePoint(code))

test('every refused sign is found, wherever it stands, and no other one is', () => {
  const wrong = everySign.filter((sign) => {
    const isRefused = refused.test(sign)
    const inText = isRefused && sign !== '\t' && sign !== '\n'
    return (
      (refusedCharacter(`企业${sign}1`) !== null) !== inText ||
      (refusedInOneField(`企业${sign}1`) !== null) !== isRefused
    )
  })
  expect(wrong).toEqual([])
})

test('a text is NFC exactly where normalising leaves it as it is, also after signs that combine', () => {
  const wrong = everySign.flatMap((sign) =>
    ['', 'e', 'か', '한', '企'].filter(
      (before) => isNfc(before + sign) !== ((before + sign).normalize('NFC') === before + sign),
    ),
  )
  expect(wrong).toEqual([])
})

test('a rule that remembers answers the second time as the first, and asks no third', () => {
  let asked = 0
  const isShort = remembering((text) => {
    asked += 1
    return text.length < 3
  })
  expect(['甲', '甲乙丙', '甲', '甲乙丙'].map(isShort)).toEqual([true, false, true, false])
  expect(asked).toBe(2)
})
