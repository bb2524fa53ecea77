import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openCore } from '#shared/core/open-core.ts'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { commitFirst } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, profile } from '#tests/core/makers.ts'
import {
  anOfficeWithAccounts,
  aWindow,
  chief,
  passwordOf,
  people,
  windowOf,
  withAccounts,
} from './windows.ts'

const second = (role: 'reviewer' | 'clerk' | 'auditor') => ({
  account: people[role],
  password: passwordOf(role),
})

test('a draw is given up by the one at the window and another who proves to be there; both stand in the ledger', async () => {
  const office = await withAccounts(await anOfficeReadyToDraw())
  const { id: drawId } = await commitFirst(office)
  const window = await windowOf(office, 'clerk')
  const give = { drawId, reason: '样例', people: ['甲', '乙'] }
  const ask = (secondPerson: unknown) => window.refusal('draw.void', { ...give, secondPerson })

  expect(await ask(null)).toEqual({ code: 'two-people-needed' })
  expect(await ask(second('clerk'))).toEqual({ code: 'two-people-needed' })
  expect(await ask({ account: people.reviewer, password: 'wrong' })).toMatchObject({ code: 'wrong-password' })
  expect(await ask(second('auditor'))).toMatchObject({ code: 'not-permitted' })
  expect(await office.must('draw.get', { drawId })).toMatchObject({ state: 'committed-1' })

  await window.must('draw.void', { ...give, secondPerson: second('reviewer') })
  const entry = (await office.ledger()).at(-1)
  expect([entry?.kind, entry?.actor]).toEqual(['draw.voided', people.clerk])
  const body = JSON.parse(entry?.body ?? '') as { people: string[]; accounts: string[]; account: string }
  expect(body.people).toEqual([people.clerk, people.reviewer])
  expect([new Set(body.accounts).size, body.accounts[0]]).toEqual([2, body.account])
  await office.must('records.verifyLedger', {})
})

test('one of the two reviews at least, and a password that the administrator gave proves nobody', async () => {
  const office = await anOfficeWithAccounts()
  const window = await windowOf(office, 'clerk')
  await office.must('accounts.add', { name: '样例经办二', role: 'clerk', password: 'given-other-1' })
  const ask = (account: string, password: string) =>
    window.refusal('records.correctClock', {
      reason: '样例',
      people: [],
      secondPerson: { account, password },
    })
  expect(await ask('样例经办二', 'given-other-1')).toEqual({ code: 'password-given', name: '样例经办二' })
  const other = aWindow(office)
  await other.must('accounts.login', { account: '样例经办二', password: 'given-other-1' })
  await other.must('accounts.changePassword', { old: 'given-other-1', password: 'own-other-12' })
  expect(await ask('样例经办二', 'own-other-12')).toEqual({
    code: 'not-permitted',
    roles: ['reviewer', 'administrator'],
  })
  // An auditor changes nothing, also not as the second of two.
  const reviewer = await windowOf(office, 'reviewer')
  const auditor = { reason: '样例', people: [], secondPerson: second('auditor') }
  expect(await reviewer.refusal('records.correctClock', auditor)).toMatchObject({ code: 'not-permitted' })
  // Two who may: what is refused now is the act itself.
  expect(await ask(people.reviewer, passwordOf('reviewer'))).toMatchObject({ code: 'clock-not-behind' })
})

test.each([
  [
    'a password of one’s own in the place of somebody’s',
    `update account set credential = json_set(credential, '$.salt', 'AAAA')`,
  ],
  ['a higher role', `update account set role = 'administrator' where role = 'auditor'`],
  [
    'an account that nobody added',
    `insert into account (id, name, role, credential, password_given, added_at)
     select '0009', '某甲', 'administrator', credential, 0, '' from account limit 1`,
  ],
])('%s, written beside the program, is found at the opening', async (_what, statement) => {
  const office = await anOfficeWithAccounts()
  await office.close()
  const raw = new Sqlite(databaseFile(office.folder))
  raw.exec(statement)
  raw.close()
  const again = await openCore({
    folder: office.folder,
    clock: () => new Date('2023-05-08T04:00:00Z'),
    randomness: { kind: 'system' },
    program: '双随机工作台 测试',
  })
  expect(again).toMatchObject({ ok: false, failure: { code: 'changed-outside', part: 'account' } })
})

test('accounts are neither deleted nor replaced nor renamed', async () => {
  const office = await anOfficeWithAccounts()
  await office.must('office.update', { profile })
  await office.close()
  const raw = new Sqlite(databaseFile(office.folder))
  for (const statement of [
    'delete from account',
    `update account set name = '某乙' where name = '${chief.name}'`,
    `insert or replace into account select * from account`,
  ]) {
    expect(() => raw.exec(statement)).toThrow(/account/)
  }
  raw.close()
})
