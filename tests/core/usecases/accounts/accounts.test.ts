import { expect, test } from 'vitest'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { readFileSync } from 'node:fs'
import { anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { anOfficeWithAccounts, aWindow, chief, passwordOf, people, windowOf } from './windows.ts'

async function idOf(office: OfficeUnderTest, name: string): Promise<string> {
  const found = (await office.must('accounts.list', {})).find((account) => account.name === name)
  if (found === undefined) throw new Error(`no account ${name}`)
  return found.id
}

test('the first account is an administrator’s, who is logged in by it', async () => {
  const office = await anOffice()
  const window = aWindow(office)
  const clerk = { name: '样例经办', role: 'clerk' as const, password: 'own-password-1' }
  expect(await window.refusal('accounts.add', clerk)).toEqual({ code: 'administrator-first' })
  await window.must('accounts.add', { ...chief, role: 'administrator' })
  expect(await window.state()).toBe('in')
  expect((await office.ledger()).at(-1)).toMatchObject({ kind: 'account.added' })
})

test('a name is given once', async () => {
  const office = await anOfficeWithAccounts()
  const again = { name: people.clerk, role: 'clerk', password: 'another-password' } as const
  expect(await office.refusal('accounts.add', again)).toEqual({
    code: 'account-name-taken',
    name: people.clerk,
  })
})

test('a password that the administrator gave opens nothing but its own change', async () => {
  const office = await anOfficeWithAccounts()
  const chiefWindow = await windowOf(office, 'administrator')
  const window = await windowOf(office, 'clerk')
  const id = await idOf(office, people.clerk)
  await chiefWindow.must('accounts.resetPassword', { id, password: 'given-again-1' })
  // Whoever was logged in with the old one is out.
  expect(await window.state()).toBe('out')
  await window.must('accounts.login', { account: id, password: 'given-again-1' })
  expect(await window.refusal('plan.list', { year: 2023 })).toEqual({
    code: 'not-logged-in',
    why: 'password',
  })
  const same = { old: 'given-again-1', password: 'given-again-1' }
  expect(await window.refusal('accounts.changePassword', same)).toEqual({
    code: 'password-not-accepted',
    reason: 'same',
  })
  await window.must('accounts.changePassword', { old: 'given-again-1', password: 'my own again' })
  await window.must('plan.list', { year: 2023 })
})

test('one’s own password is changed with the old one only', async () => {
  const office = await anOfficeWithAccounts()
  const window = await windowOf(office, 'clerk')
  const wrong = { old: 'not the old one', password: 'a new password' }
  expect(await window.refusal('accounts.changePassword', wrong)).toMatchObject({ code: 'wrong-password' })
  await window.must('accounts.changePassword', { old: passwordOf('clerk'), password: 'a new password' })
  expect(await window.state()).toBe('in')
})

test('a disabled account is out at once and says so only to who knows its password', async () => {
  const office = await anOfficeWithAccounts()
  const window = await windowOf(office, 'clerk')
  const id = await idOf(office, people.clerk)
  await office.must('accounts.setDisabled', { id, disabled: true })
  expect(await window.refusal('plan.list', { year: 2023 })).toEqual({ code: 'not-logged-in', why: 'out' })
  expect(await window.refusal('accounts.login', { account: id, password: 'wrong' })).toMatchObject({
    code: 'wrong-password',
  })
  expect(await window.refusal('accounts.login', { account: id, password: passwordOf('clerk') })).toEqual({
    code: 'account-disabled',
    name: people.clerk,
  })
  await office.must('accounts.setDisabled', { id, disabled: false })
  await window.must('accounts.login', { account: id, password: passwordOf('clerk') })
})

test('the last administrator stays one', async () => {
  const office = await anOfficeWithAccounts()
  const id = await idOf(office, chief.name)
  expect(await office.refusal('accounts.setDisabled', { id, disabled: true })).toEqual({
    code: 'last-administrator',
  })
  expect(await office.refusal('accounts.setRole', { id, role: 'clerk' })).toEqual({
    code: 'last-administrator',
  })
  await office.must('accounts.setRole', { id: await idOf(office, people.reviewer), role: 'administrator' })
  await office.must('accounts.setRole', { id, role: 'clerk' })
})

test('a new role counts from the next call on', async () => {
  const office = await anOfficeWithAccounts()
  const window = await windowOf(office, 'auditor')
  expect(await window.refusal('vocabularies.save', {})).toMatchObject({ code: 'not-permitted' })
  await office.must('accounts.setRole', { id: await idOf(office, people.auditor), role: 'clerk' })
  expect(await window.refusal('vocabularies.save', {})).toMatchObject({ code: 'wrong-input' })
})

test('no password and nothing made of one leaves the core, and none stands in the file as it was typed', async () => {
  const office = await anOfficeWithAccounts()
  const told = JSON.stringify([await office.ledger(), await office.must('accounts.list', {})])
  expect(told).not.toMatch(/"(?:salt|key|credential)"/)
  expect(told).not.toContain(passwordOf('clerk'))
  await office.close()
  expect(readFileSync(databaseFile(office.folder)).includes(passwordOf('clerk'))).toBe(false)
})
