import { pinyin } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { searchText } from '#shared/core/store/search-text.ts'

test('a name is found by itself, its code, its 拼音首字母 and its full pinyin, in lower case', () => {
  expect(searchText('91130528MA0A', '宁晋县ABC女装厂').split('\n')).toEqual([
    '宁晋县abc女装厂',
    '91130528ma0a',
    'njxabcnzc',
    'ningjinxianabcnvzhuangchang',
  ])
})

test('a character is read as its word wants it', () => {
  expect(searchText('', '重庆长春银行').split('\n').at(-1)).toBe('chongqingchangchunyinhang')
})

test('every Chinese character has the syllable that the package gives it without a tone, ü typed as v', () => {
  const characters = Array.from({ length: 0xa000 - 0x3400 }, (_, index) =>
    String.fromCharCode(0x3400 + index),
  )
  const differing = characters.filter(
    (sign) =>
      searchText('', sign).split('\n').at(-1) !== pinyin(sign, { toneType: 'none' }).replaceAll('ü', 'v'),
  )
  expect(differing).toEqual([])
})
