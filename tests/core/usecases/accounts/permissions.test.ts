import { expect, test } from 'vitest'
import type { OperationName } from '#shared/contract/index.ts'
import { operationNames, permissions } from '#shared/contract/index.ts'
import { roles, rolesFrom } from '#shared/domain/kernel/accounts.ts'
import { profile } from '#tests/core/makers.ts'
import { anOfficeWithAccounts, aWindow, windowOf } from './windows.ts'

const open: readonly OperationName[] = [
  'accounts.session',
  'accounts.login',
  'accounts.logout',
  'accounts.lock',
  // Whoever has the secret opens what is locked; where it is open they change nothing that could be read without it.
  'encryption.unlock',
  'encryption.recover',
]

test('without a login nothing is answered but who may log in', () => {
  const anyone = operationNames.filter((name) => permissions[name] === 'anyone')
  expect(anyone.toSorted()).toEqual(open.toSorted())
})

test('every operation that asks for more than one’s role is refused before its input is looked at, and nothing is written', async () => {
  const office = await anOfficeWithAccounts()
  const before = (await office.ledger()).length
  for (const role of roles) {
    const window = await windowOf(office, role)
    for (const name of operationNames) {
      const least = permissions[name]
      if (least === 'anyone' || least === 'own' || rolesFrom(least).includes(role)) continue
      expect([name, await window.refusal(name, null)]).toEqual([
        name,
        { code: 'not-permitted', roles: rolesFrom(least) },
      ])
    }
  }
  expect((await office.ledger()).length).toBe(before)
})

test('every operation is refused where nobody is logged in, and where the window is locked', async () => {
  const office = await anOfficeWithAccounts()
  const locked = await windowOf(office, 'administrator')
  await locked.must('accounts.lock', {})
  for (const name of operationNames.filter((one) => !open.includes(one))) {
    expect([name, await aWindow(office).refusal(name, {})]).toEqual([
      name,
      { code: 'not-logged-in', why: 'out' },
    ])
    expect([name, await locked.refusal(name, {})]).toEqual([name, { code: 'not-logged-in', why: 'locked' }])
  }
})

test('an administrator is refused nothing for the role', async () => {
  const office = await anOfficeWithAccounts()
  const window = await windowOf(office, 'administrator')
  const refused: string[] = []
  for (const name of operationNames.filter((one) => !open.includes(one))) {
    // No operation takes a number: none is done.
    const failure = await window.refusal(name, 7)
    if (failure.code !== 'wrong-input') refused.push(name)
  }
  expect(refused).toEqual([])
})

test('an auditor sees what others see', async () => {
  const window = await windowOf(await anOfficeWithAccounts(), 'auditor')
  expect(await window.must('office.status', {})).toMatchObject({ office: profile })
  expect((await window.must('accounts.list', {})).length).toBe(4)
  expect((await window.must('records.ledger', {})).total).toBeGreaterThan(1)
})
