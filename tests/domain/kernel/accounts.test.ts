import { expect, test } from 'vitest'
import {
  canAnswerTogether,
  isLastAdministrator,
  passwordProblem,
  roles,
  rolesFrom,
  waitingUntil,
  waitSeconds,
} from '#shared/domain/kernel/accounts.ts'

test('the wait after wrong passwords begins with the fifth and doubles up to an hour', () => {
  expect([0, 4, 5, 6, 7, 11, 12, 13, 1_000_000].map(waitSeconds)).toEqual([
    0, 0, 30, 60, 120, 1920, 3600, 3600, 3600,
  ])
})

test('a wait that was kept ends when it says, at the latest an hour from now', () => {
  const now = new Date('2023-05-08T04:00:00Z')
  expect(waitingUntil('', now)).toBeNull()
  expect(waitingUntil('2023-05-08T04:00:00.000Z', now)).toBeNull()
  expect(waitingUntil('2023-05-08T04:00:30.000Z', now)).toBe('2023-05-08T04:00:30.000Z')
  expect(waitingUntil('2099-05-08T04:00:30.000Z', now)).toBe('2023-05-08T05:00:00.000Z')
})

test('each role may do what those before it may', () => {
  expect(rolesFrom('reviewer')).toEqual(['reviewer', 'administrator'])
  expect(rolesFrom('auditor')).toHaveLength(4)
})

test('two answer together when both act and one of them reviews at least', () => {
  const pairs = roles.map((one) => roles.filter((other) => canAnswerTogether(one, other)))
  expect(pairs).toEqual([
    [],
    ['reviewer', 'administrator'],
    ['clerk', 'reviewer', 'administrator'],
    ['clerk', 'reviewer', 'administrator'],
  ])
})

test('the last administrator is the one besides whom none can log in', () => {
  const chief = { id: '1', role: 'administrator', disabled: false } as const
  const clerk = { id: '2', role: 'clerk', disabled: false } as const
  const gone = { id: '3', role: 'administrator', disabled: true } as const
  const accounts = [chief, clerk, gone]
  expect(accounts.filter((one) => isLastAdministrator(accounts, one))).toEqual([chief])
  expect(isLastAdministrator([...accounts, { ...chief, id: '4' }], chief)).toBe(false)
})

const names = ['王样例', '虚构县应急管理局', '虚构县', '0319-0000000', '']

test.each([
  ['1234567', 'too-short'],
  ['一二三四五六七', 'too-short'],
  ['x'.repeat(129), 'too-long'],
  ['虚构县应急管理局', 'like-name'],
  ['虚构县应急管理局 2024', 'like-name'],
  ['王样例20240508', 'like-name'],
  ['王样例王样例王样例', 'like-name'],
  ['0319-0000000', 'like-name'],
  ['12345678', 'too-simple'],
  ['１２３４５６７８', 'too-simple'],
  ['87654321', 'too-simple'],
  ['abcdefgh', 'too-simple'],
  ['aaaaaaaaa', 'too-simple'],
  ['12121212', 'too-simple'],
  ['Password123', 'too-simple'],
  ['admin888', 'too-simple'],
])('%s is not taken: %s', (password, problem) => {
  expect(passwordProblem(password, names)).toBe(problem)
})

test.each(['秋天的样例稻田', 'correct horse', '王样例的老自行车', '20240508甲乙丙'])(
  '%s is taken, if it has eight signs',
  (password) => {
    expect(passwordProblem(password.padEnd(8, '。'), names)).toBeNull()
  },
)
