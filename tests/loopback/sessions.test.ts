import { expect, test } from 'vitest'
import type { OperationName } from '#shared/contract/index.ts'
import { fromWire, operationNames, permissions, toWire } from '#shared/contract/index.ts'
import { anOfficeWithAccounts, chief, passwordOf, people } from '#tests/core/usecases/accounts/windows.ts'
import { aLoopback, ask, enter, fromPage } from './loopback.ts'

// The logins of accounts as an attacker meets them: through real sockets, with the cookies that browsers have.

async function anOfficeOnline() {
  const office = await anOfficeWithAccounts()
  const loopback = await aLoopback({}, { ...office, asked: [], asking: () => Promise.reject(new Error()) })
  const aBrowser = async () => {
    const cookie = await enter(loopback.newUrl())
    let calls = 0
    return async (name: OperationName, input: unknown = {}) => {
      calls += 1
      const reply = await ask(loopback.origin, `/call/${name}`, {
        method: 'POST',
        headers: fromPage(loopback.origin, cookie, `${calls}`),
        body: toWire(input),
      })
      return fromWire(reply.body) as {
        readonly ok: boolean
        readonly value?: { readonly state: string }
        readonly failure?: { readonly code: string; readonly why?: string }
      }
    }
  }
  return { office, aBrowser }
}

const administrator = { account: chief.name, password: chief.password }
const clerk = { account: people.clerk, password: passwordOf('clerk') }

/** Each ninth of what asks for a login; tests/core/usecases/accounts/permissions.test.ts holds every one to its role. */
const guarded = operationNames
  .filter((name) => permissions[name] !== 'anyone')
  .filter((_, at) => at % 9 === 0)

test('a login is its own browser’s: another one that was let in as well gets nothing of it, whatever it asks', async () => {
  const { office, aBrowser } = await anOfficeOnline()
  const [mine, other] = [await aBrowser(), await aBrowser()]
  expect(await mine('accounts.login', administrator)).toMatchObject({ ok: true, value: { state: 'in' } })
  const before = (await office.ledger()).length
  for (const name of guarded) {
    expect([name, await other(name)]).toEqual([
      name,
      { ok: false, failure: { code: 'not-logged-in', why: 'out' } },
    ])
  }
  expect((await office.ledger()).length).toBe(before)
  // Nor does it end it.
  await other('accounts.logout')
  await other('accounts.lock')
  expect(await mine('accounts.list')).toMatchObject({ ok: true })
})

test('a session cannot be brought along: not in the input, not as the id of a call', async () => {
  const { office, aBrowser } = await anOfficeOnline()
  const [mine, other] = [await aBrowser(), await aBrowser()]
  await mine('accounts.login', administrator)
  const [account] = await office.must('accounts.list', {})
  const forged = {
    session: { state: { kind: 'in', accountId: account?.id } },
    by: { id: account?.id, name: chief.name, role: 'administrator' },
    __proto__: { session: { state: { kind: 'in' } } },
  }
  expect(await other('accounts.list', forged)).toMatchObject({
    ok: false,
    failure: { code: 'not-logged-in' },
  })
})

test('logging out ends it at once, and locking leaves nothing but the way back', async () => {
  const { aBrowser } = await anOfficeOnline()
  const mine = await aBrowser()
  await mine('accounts.login', clerk)
  expect(await mine('accounts.lock')).toMatchObject({ value: { state: 'locked' } })
  for (const name of guarded) {
    expect([name, await mine(name)]).toEqual([
      name,
      { ok: false, failure: { code: 'not-logged-in', why: 'locked' } },
    ])
  }
  expect(await mine('accounts.login', { ...clerk, password: 'wrong' })).toMatchObject({
    failure: { code: 'wrong-password' },
  })
  expect(await mine('accounts.session')).toMatchObject({ value: { state: 'locked' } })
  await mine('accounts.login', clerk)
  expect(await mine('accounts.list')).toMatchObject({ ok: true })
  await mine('accounts.logout')
  expect(await mine('accounts.list')).toMatchObject({ failure: { code: 'not-logged-in', why: 'out' } })
})

test('who was disabled or given another password is out at every browser, in the middle of work', async () => {
  const { office, aBrowser } = await anOfficeOnline()
  const [one, two] = [await aBrowser(), await aBrowser()]
  await one('accounts.login', clerk)
  await two('accounts.login', clerk)
  const accounts = await office.must('accounts.list', {})
  const id = accounts.find(({ name }) => name === people.clerk)?.id ?? ''
  await office.must('accounts.resetPassword', { id, password: 'another-password-1' })
  for (const browser of [one, two]) {
    expect(await browser('plan.list', { year: 2023 })).toMatchObject({ failure: { code: 'not-logged-in' } })
  }
  await one('accounts.login', { ...clerk, password: 'another-password-1' })
  await office.must('accounts.setDisabled', { id, disabled: true })
  expect(await one('accounts.session')).toMatchObject({ value: { state: 'out' } })
})
