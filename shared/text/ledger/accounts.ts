import { roleWords } from '../account-words.ts'
import { part, text, type Body, type KindWords } from './facts.ts'

const nameOf = (body: Body) => text(part(body, 'after'), 'name')

function roleOf(body: Body): string {
  const words: Readonly<Record<string, string>> = roleWords
  const role = text(body, 'role')
  return words[role] ?? role
}

/** What the ledger tells of accounts. */
export const accountKinds: Readonly<Record<string, KindWords>> = {
  'account.added': {
    word: '建立账号',
    told: (body) => `${nameOf(body)}（${roleOf(part(body, 'after'))}）`,
  },
  'account.role-set': {
    word: '改变账号角色',
    told: (body) => `${nameOf(body)}：${roleOf(part(body, 'before'))} 改为 ${roleOf(part(body, 'after'))}`,
  },
  'account.disabled': { word: '停用账号', told: nameOf },
  'account.enabled': { word: '恢复账号', told: nameOf },
  'account.password-reset': { word: '重设密码', told: nameOf },
  'account.password-changed': { word: '修改密码', told: nameOf },
  'account.idle-set': { word: '设定自动锁定', told: (body) => `${text(body, 'minutes')} 分钟无操作` },
  'account.throttled': {
    word: '密码连续错误',
    told: (body) => `${text(body, 'name')}，连续 ${text(body, 'tries')} 次`,
  },
}
