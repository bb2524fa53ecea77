/** 查看, 经办, 审核, 管理员: each may do what those before it may. */
export const roles = ['auditor', 'clerk', 'reviewer', 'administrator'] as const

export type Role = (typeof roles)[number]

/** The role that is asked for and those above it. */
export const rolesFrom = (least: Role): readonly Role[] => roles.slice(roles.indexOf(least))

export const isAtLeast = (role: Role, least: Role): boolean => rolesFrom(least).includes(role)

/** Whether these two together answer for what one alone must not do: both act, and one of them reviews at least. */
export const canAnswerTogether = (one: Role, other: Role): boolean =>
  [one, other].every((role) => isAtLeast(role, 'clerk')) &&
  [one, other].some((role) => isAtLeast(role, 'reviewer'))

interface Holder {
  readonly id: string
  readonly role: Role
  readonly disabled: boolean
}

/** Without him nobody could add accounts or give passwords any more. */
export const isLastAdministrator = (accounts: readonly Holder[], { id, role, disabled }: Holder): boolean =>
  role === 'administrator' &&
  !disabled &&
  !accounts.some((other) => other.id !== id && other.role === 'administrator' && !other.disabled)

/** Wrong passwords that cost nothing but the time to type them. */
export const freeTries = 5

const firstWaitSeconds = 30
const longestWaitSeconds = 3600

/** Seconds to wait after that many wrong passwords in a row: none, then 30, doubling up to an hour. */
export function waitSeconds(wrongTries: number): number {
  if (wrongTries < freeTries) return 0
  // Bounded before the power: a thousand tries would be Infinity.
  const doublings = Math.min(wrongTries - freeTries, 12)
  return Math.min(firstWaitSeconds * 2 ** doublings, longestWaitSeconds)
}

/**
 * Until when the next try has to wait, as it was kept; null: not at all. A clock that stood in another year when the wait was
 * written must not lock somebody out until then.
 */
export function waitingUntil(kept: string, now: Date): string | null {
  const left = Date.parse(kept) - now.getTime()
  if (!(left > 0)) return null
  return new Date(now.getTime() + Math.min(left, longestWaitSeconds * 1000)).toISOString()
}

export const passwordLength = { least: 8, most: 128 } as const

export type PasswordProblem = 'too-short' | 'too-long' | 'like-name' | 'too-simple'

/** Full-width letters of an input method and their narrow forms are one password. */
export const passwordText = (typed: string): string => typed.normalize('NFKC')

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')

/** Why a password is not taken; null: it is. `names`: the person's, the office's and others that anybody would try. */
export function passwordProblem(typed: string, names: readonly string[]): PasswordProblem | null {
  const signs = [...passwordText(typed)]
  if (signs.length < passwordLength.least) return 'too-short'
  if (signs.length > passwordLength.most) return 'too-long'
  const password = plain(typed)
  // The name twice, or with figures behind it, is what is tried first.
  const isNamed = (name: string) =>
    name !== '' && password.includes(name) && /^\d*$/.test(password.replaceAll(name, ''))
  if (names.some((name) => isNamed(plain(name)))) return 'like-name'
  return isSimple(password) ? 'too-simple' : null
}

/** aaaaaaaa, 12345678, 87654321, abcdefgh, 12121212, and words that stand on every list */
function isSimple(password: string): boolean {
  if (/^(.{1,3})\1+$/u.test(password)) return true
  const steps = new Set(
    [...password].slice(1).map((sign, at) => (sign.codePointAt(0) ?? 0) - (password.codePointAt(at) ?? 0)),
  )
  if (steps.size === 1 && (steps.has(1) || steps.has(-1))) return true
  return /^(?:password|passw0rd|admin|administrator|qwerty|qwertyui|qwertyuiop|abc|1qaz2wsx|密码)\d*$/u.test(
    password,
  )
}
