import { permissions } from '#shared/contract/index.ts'
import type { OperationName } from '#shared/contract/index.ts'
import type { PasswordProblem, Role } from '#shared/domain/kernel/accounts.ts'
import { passwordLength } from '#shared/domain/kernel/accounts.ts'

export const roleWords: Readonly<Record<Role, string>> = {
  auditor: '查看',
  clerk: '经办',
  reviewer: '审核',
  administrator: '管理员',
}

/** What a role may do, for whoever gives it. */
export const roleDuties: Readonly<Record<Role, string>> = {
  auditor: '可以查看全部内容，不能改动任何内容',
  clerk: '办理名录、计划、抽取、文书和结果',
  reviewer: '经办的全部事项，另可审核结果、暂缓和撤回公示、公布计划和清单、调整文号、修改单位信息和规则',
  administrator: '审核的全部事项，另可管理账号',
}

const handlers: Readonly<Record<Role, string>> = {
  auditor: '登录的人',
  clerk: '经办人',
  reviewer: '审核人',
  administrator: '管理员',
}

/** 「解密由审核人办理。」, said to those who may not. `what`: empty where the place itself says what it is about */
export function handledByWords(act: OperationName, what = ''): string {
  const least = permissions[act]
  return least === 'anyone' || least === 'own' ? '' : `${what}由${handlers[least]}办理。`
}

export const roleList = (roles: readonly Role[]): string =>
  roles.map((role) => `「${roleWords[role]}」`).join('或')

export const passwordProblemWords: Readonly<Record<PasswordProblem | 'same', string>> = {
  'too-short': `密码至少 ${passwordLength.least} 个字符。`,
  'too-long': `密码最多 ${passwordLength.most} 个字符。`,
  'like-name': '密码不能是姓名、单位名称、行政区划或电话，后面加数字也不行。',
  'too-simple': '密码太容易猜到，请不要用连续或重复的字符。',
  same: '新密码与原密码相同，请换一个。',
}

/** 「1 分 30 秒」 */
export function secondsWord(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes === 0) return `${rest} 秒`
  return rest === 0 ? `${minutes} 分钟` : `${minutes} 分 ${rest} 秒`
}
