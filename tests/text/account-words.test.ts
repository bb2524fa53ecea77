import { expect, test } from 'vitest'
import { handledByWords } from '#shared/text/account-words.ts'

test('who may not do something is told who does it, and what where the place does not say', () => {
  expect(handledByWords('publication.release', '解密')).toBe('解密由审核人办理。')
  expect(handledByWords('office.useFolder')).toBe('由管理员办理。')
  expect(handledByWords('accounts.changePassword', '改密码')).toBe('')
})
