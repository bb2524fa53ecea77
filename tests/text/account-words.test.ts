import { expect, test } from 'vitest'
import { handledByWords } from '#shared/text/account-words.ts'
import { publicationBlockText } from '#shared/text/publication-words.ts'

test('who may not do something is told who does it, and what where the place does not say', () => {
  expect(handledByWords('publication.release', '解密')).toBe('解密由审核人办理。')
  expect(handledByWords('office.useFolder')).toBe('由管理员办理。')
  expect(handledByWords('accounts.changePassword', '改密码')).toBe('')
})

test('a link asks only those to do it who may', () => {
  expect(publicationBlockText('not-approved', true)).toBe('没有审核，去审核')
  expect(publicationBlockText('not-approved', false)).toBe('没有审核')
  expect(publicationBlockText('secret', true)).toBe('暗查没有解密')
})
