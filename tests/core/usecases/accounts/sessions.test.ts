import { expect, test } from 'vitest'
import { anOffice, profile } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { anOfficeWithAccounts, aWindow, chief, passwordOf, people, windowOf } from './windows.ts'

const reading = { year: 2023 }

test('an office without accounts asks nobody who they are', async () => {
  const office = await anOffice()
  const window = aWindow(office)
  expect(await window.must('accounts.session', {})).toMatchObject({ state: 'open', me: null })
  await window.must('office.update', { profile })
  expect((await office.ledger()).at(-1)).toMatchObject({ actor: profile.clerk })
  expect((await office.must('office.status', {})).due).toContainEqual({ code: 'no-administrator' })
})

test('an office is made with its administrator in one act, who is logged in at once and named by the entry', async () => {
  const office = await openOffice()
  const window = aWindow(office)
  await window.must('office.create', { profile, rehearsal: false, administrator: chief })
  const [entry] = await office.ledger()
  expect([(await office.ledger()).length, entry?.kind, entry?.actor]).toEqual([
    1,
    'office.created',
    chief.name,
  ])
  expect(JSON.parse(entry?.body ?? '')).toMatchObject({ administrator: { name: chief.name } })
  expect(entry?.body).not.toContain(chief.password)
  expect(await window.must('accounts.session', {})).toMatchObject({
    state: 'in',
    me: { role: 'administrator' },
  })
  expect((await window.must('office.status', {})).due).not.toContainEqual({ code: 'no-administrator' })
  expect(await aWindow(office).state()).toBe('out')
})

test('a password that is not taken makes no office', async () => {
  const office = await openOffice()
  const administrator = { name: '样例管理员', password: profile.bureau }
  expect(await office.refusal('office.create', { profile, rehearsal: false, administrator })).toEqual({
    code: 'password-not-accepted',
    reason: 'like-name',
  })
  expect(await office.must('office.status', {})).toMatchObject({ office: null })
})

test('where there are accounts a window that nobody logged in at is told who may, and nothing else', async () => {
  const office = await anOfficeWithAccounts()
  const window = aWindow(office)
  const out = { code: 'not-logged-in', why: 'out' }
  expect(await window.refusal('plan.list', reading)).toEqual(out)
  expect(await window.refusal('office.status', {})).toEqual(out)
  // Before its input is looked at.
  expect(await window.refusal('plan.list', 'nothing of use')).toEqual(out)
  const session = await window.must('accounts.session', {})
  expect(session).toMatchObject({ state: 'out', me: null, bureau: profile.bureau })
  expect(session.people.map(({ name }) => name)).toContain(people.clerk)
})

test('whoever holds the folder, such as the command line, works as before and in the name of the office’s clerk', async () => {
  const office = await anOfficeWithAccounts()
  await office.must('office.update', { profile })
  const entry = (await office.ledger()).at(-1)
  expect([entry?.actor, entry?.body.includes('"account"')]).toEqual([profile.clerk, false])
  expect(await office.refusal('accounts.login', { account: chief.name, password: chief.password })).toEqual({
    code: 'no-account-here',
  })
})

test('the ledger names who was logged in, by name and by account', async () => {
  const office = await anOfficeWithAccounts()
  const window = await windowOf(office, 'reviewer')
  await window.must('office.update', { profile })
  const entry = (await office.ledger()).at(-1)
  const { people: known } = await window.must('accounts.session', {})
  const own = known.find(({ name }) => name === people.reviewer)
  expect(entry?.actor).toBe(people.reviewer)
  expect(JSON.parse(entry?.body ?? '')).toMatchObject({ account: own?.id })
  await office.must('records.verifyLedger', {})
})

test('each window has its own login', async () => {
  const office = await anOfficeWithAccounts()
  const one = await windowOf(office, 'clerk')
  const other = await windowOf(office, 'auditor')
  await one.must('accounts.logout', {})
  expect([await one.state(), await other.state()]).toEqual(['out', 'in'])
})

test('a locked window answers nothing until somebody gives a password, the same person or another', async () => {
  const office = await anOfficeWithAccounts()
  const window = await windowOf(office, 'clerk')
  expect(await window.must('accounts.lock', {})).toMatchObject({
    state: 'locked',
    me: { name: people.clerk },
  })
  expect(await window.refusal('plan.list', reading)).toEqual({ code: 'not-logged-in', why: 'locked' })
  await window.must('accounts.login', { account: people.clerk, password: passwordOf('clerk') })
  await window.must('plan.list', reading)
  await window.must('accounts.lock', {})
  const next = await window.must('accounts.login', {
    account: people.auditor,
    password: passwordOf('auditor'),
  })
  expect(next.me?.name).toBe(people.auditor)
})

test('a window locks when nobody has touched it for the time that is set, and not while somebody does', async () => {
  const office = await anOfficeWithAccounts()
  const window = await windowOf(office, 'clerk')
  office.setTime('2023-05-08T04:14:00Z')
  await window.must('accounts.stay', {})
  office.setTime('2023-05-08T04:28:59Z')
  // Asking who is here is no sign of somebody.
  expect(await window.state()).toBe('in')
  office.setTime('2023-05-08T04:29:00Z')
  expect(await window.state()).toBe('locked')

  await (await windowOf(office, 'administrator')).must('accounts.setIdle', { minutes: 2 })
  const other = await windowOf(office, 'clerk')
  office.setTime('2023-05-08T04:31:00Z')
  expect(await other.refusal('plan.list', reading)).toEqual({ code: 'not-logged-in', why: 'locked' })
})

test('a window that only asks how far a long ledger is verified locks in the middle of its asking', async () => {
  const office = await anOfficeWithAccounts()
  const window = await windowOf(office, 'clerk')
  for (let minute = 1; minute < 15; minute += 1) {
    office.setTime(`2023-05-08T04:${String(minute).padStart(2, '0')}:59Z`)
    await window.must('records.ledgerState', {})
  }
  office.setTime('2023-05-08T04:15:00Z')
  const locked = { code: 'not-logged-in', why: 'locked' }
  expect(await window.refusal('records.ledgerState', {})).toEqual(locked)
  expect(await window.refusal('plan.list', reading)).toEqual(locked)

  // Whoever looks at anything is there.
  const other = await windowOf(office, 'clerk')
  office.setTime('2023-05-08T04:29:59Z')
  await other.must('plan.list', reading)
  office.setTime('2023-05-08T04:44:58Z')
  await other.must('records.ledgerState', {})
})

test('after a restart nobody is logged in', async () => {
  const office = await anOfficeWithAccounts()
  const window = await windowOf(office, 'clerk')
  await window.must('plan.list', reading)
  await office.close()
  const again = await openOffice({ folder: office.folder })
  expect(await aWindow(again).state()).toBe('out')
})
