import type { Watch } from './watch.ts'

export async function accountActs({ acts }: Watch): Promise<void> {
  const chief = { name: '样例管理员', role: 'administrator' as const, password: 'correct horse 1' }
  await acts('accounts.add', 'account.added', chief)
  const other = { name: '样例经办二', role: 'clerk' as const, password: 'correct horse 2' }
  const id = (await acts('accounts.add', 'account.added', other)).at(-1)?.id ?? ''
  await acts('accounts.setRole', 'account.role-set', { id, role: 'reviewer' })
  await acts('accounts.resetPassword', 'account.password-reset', { id, password: 'correct horse 3' })
  await acts('accounts.setDisabled', 'account.disabled', { id, disabled: true })
  await acts('accounts.setDisabled', 'account.enabled', { id, disabled: false })
  await acts('accounts.setIdle', 'account.idle-set', { minutes: 20 })
}
