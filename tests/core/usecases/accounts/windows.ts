import { randomUUID } from 'node:crypto'
import type { InputOf, OperationName, Operations, OutputOf, SessionView } from '#shared/contract/index.ts'
import { clientOf } from '#shared/contract/index.ts'
import type { Role } from '#shared/domain/kernel/accounts.ts'
import { newSession } from '#shared/core/session.ts'
import { anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

/** One window of the office: what it asks needs a login where there are accounts. */
export interface TestWindow {
  readonly must: OfficeUnderTest['must']
  /** Code and facts of the refusal; the test fails where it was allowed. */
  readonly refusal: (name: OperationName, input: unknown) => Promise<{ readonly code: string }>
  readonly state: () => Promise<SessionView['state']>
}

export function aWindow({ core }: Pick<OfficeUnderTest, 'core'>): TestWindow {
  const session = newSession()
  const ask = (name: string, input: unknown) =>
    core.call(name, input, { signal: new AbortController().signal, onProgress: () => undefined, session })
  const call = clientOf(
    {
      call: (_id, name, input) => ask(name, input),
      cancel: () => undefined,
      onProgress: () => () => undefined,
    },
    randomUUID,
  )
  const must = async <Name extends OperationName>(
    name: Name,
    input: InputOf<Operations[Name]>,
  ): Promise<OutputOf<Operations[Name]>> => {
    const outcome = await call(name, input)
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.failure)}`)
    return outcome.value
  }
  return {
    must,
    refusal: async (name, input) => {
      const outcome = await ask(name, input)
      if (outcome.ok) throw new Error(`${name} was not refused`)
      return outcome.failure
    },
    state: async () => (await must('accounts.session', {})).state,
  }
}

// Invented people and passwords.
export const chief = { name: '样例管理员', password: 'correct horse 1' }
export const people: Readonly<Record<Exclude<Role, 'administrator'>, string>> = {
  reviewer: '样例审核',
  clerk: '样例经办',
  auditor: '样例查看',
}
export const passwordOf = (role: Role) => `own-password-of-${role}`

/** Makes an office's administrator and one account of each other role, each with a password of its own. */
export async function withAccounts<Office extends OfficeUnderTest>(office: Office): Promise<Office> {
  const window = aWindow(office)
  await window.must('accounts.add', { ...chief, role: 'administrator' })
  for (const role of ['reviewer', 'clerk', 'auditor'] as const) {
    const given = `given-${role}-1`
    await window.must('accounts.add', { name: people[role], role, password: given })
    const own = aWindow(office)
    await own.must('accounts.login', { account: people[role], password: given })
    await own.must('accounts.changePassword', { old: given, password: passwordOf(role) })
  }
  return office
}

export const anOfficeWithAccounts = async () => withAccounts(await anOffice())

/** A window at which somebody of that role is logged in. */
export async function windowOf(office: OfficeUnderTest, role: Role): Promise<TestWindow> {
  const window = aWindow(office)
  const own =
    role === 'administrator'
      ? { account: chief.name, password: chief.password }
      : { account: people[role], password: passwordOf(role) }
  await window.must('accounts.login', own)
  return window
}
