import type { Role } from '#shared/domain/kernel/accounts.ts'

export interface AccountRow {
  id: string
  name: string
  role: Role
  disabled: number
  credential: string
  password_given: number
  added_at: string
  last_login_at: string
  wrong_tries: number
  wait_until: string
}

/** Who may work in the office. */
export interface AccountTables {
  account: AccountRow
}
