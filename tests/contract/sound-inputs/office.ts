import { profile } from '#tests/core/makers.ts'
import type { Inputs } from './inputs.ts'

export const officeInputs: Inputs = {
  'office.create': { profile, rehearsal: false },
  'office.update': { profile },
  'accounts.login': { account: '样例', password: '样例密码甲乙丙丁' },
  'accounts.setRole': { id: '0001', role: 'clerk' },
  'accounts.setDisabled': { id: '0001', disabled: true },
  'accounts.resetPassword': { id: '0001', password: '样例密码甲乙丙丁' },
  'accounts.changePassword': { old: '样例', password: '样例密码甲乙丙丁' },
  'accounts.setIdle': { minutes: 20 },
  'packs.copy': { packId: 'ningjin', name: '虚构县规则' },
  'packs.change': { packId: 'own-1', revision: 1, changes: [{ figure: 'itemShare', value: 30 }] },
  'packs.reset': { packId: 'own-1', revision: 2, figures: ['itemShare'] },
  'packs.remove': { packId: 'own-1' },
  'records.ledger': { offset: 0, limit: 10 },
  'records.exportLedger': { personal: true },
}
