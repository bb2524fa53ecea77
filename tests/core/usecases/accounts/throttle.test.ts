import { expect, test } from 'vitest'
import { openOffice } from '#tests/core/office-under-test.ts'
import { anOfficeWithAccounts, aWindow, passwordOf, people } from './windows.ts'

const wrong = { account: people.clerk, password: 'not the password' }
const right = { account: people.clerk, password: passwordOf('clerk') }

async function fiveWrong() {
  const office = await anOfficeWithAccounts()
  const window = aWindow(office)
  for (const tries of [1, 2, 3, 4]) {
    expect(await window.refusal('accounts.login', wrong)).toEqual({
      code: 'wrong-password',
      tries,
      until: '',
    })
  }
  expect(await window.refusal('accounts.login', wrong)).toEqual({
    code: 'wrong-password',
    tries: 5,
    until: '2023-05-08T04:00:30.000Z',
  })
  return { office, window }
}

test('after five wrong passwords even the right one waits, and the wait grows with each further wrong one', async () => {
  const { office, window } = await fiveWrong()
  const waiting = { code: 'password-wait', until: '2023-05-08T04:00:30.000Z' }
  expect(await window.refusal('accounts.login', right)).toEqual(waiting)
  office.setTime('2023-05-08T04:00:30Z')
  expect(await window.refusal('accounts.login', wrong)).toMatchObject({ until: '2023-05-08T04:01:30.000Z' })
  office.setTime('2023-05-08T04:01:30Z')
  await window.must('accounts.login', right)
  // The count begins anew.
  expect(await aWindow(office).refusal('accounts.login', wrong)).toMatchObject({ tries: 1, until: '' })
})

test('a restart gives no new tries', async () => {
  const { office } = await fiveWrong()
  await office.close()
  const again = aWindow(await openOffice({ folder: office.folder }))
  expect(await again.refusal('accounts.login', right)).toMatchObject({ code: 'password-wait' })
})

test('many tries at once are as many as one after the other', async () => {
  const office = await anOfficeWithAccounts()
  const tries = Array.from({ length: 40 }, () => aWindow(office).refusal('accounts.login', wrong))
  const codes = (await Promise.all(tries)).map(({ code }) => code)
  expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(5)
})

test('one who mistypes keeps nobody else out, and the ledger tells that somebody tried', async () => {
  const { office, window } = await fiveWrong()
  await window.must('accounts.login', { account: people.auditor, password: passwordOf('auditor') })
  expect((await office.ledger()).at(-1)).toMatchObject({ kind: 'account.throttled', actor: '未登录' })
})

test('a clock that was wrong while somebody mistyped holds the wait to an hour, and a clock set back keeps nobody out', async () => {
  const { office, window } = await fiveWrong()
  office.setTime('2022-01-01T00:00:00Z')
  expect(await window.refusal('accounts.login', right)).toEqual({
    code: 'password-wait',
    until: '2022-01-01T01:00:00.000Z',
  })
  await window.must('accounts.login', { account: people.auditor, password: passwordOf('auditor') })
})

test('a new password from the administrator ends the wait', async () => {
  const { office, window } = await fiveWrong()
  const account = (await office.must('accounts.list', {})).find(({ name }) => name === people.clerk)
  expect(account?.wrongTries).toBe(5)
  await office.must('accounts.resetPassword', { id: account?.id ?? '', password: 'given-again-1' })
  await window.must('accounts.login', { account: people.clerk, password: 'given-again-1' })
})
