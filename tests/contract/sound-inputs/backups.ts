import type { Inputs } from './inputs.ts'

export const backupsInputs: Inputs = {
  'backups.openLastWhole': { reason: '样例', people: ['甲', '乙'], secondPerson: null },
  'backups.unlock': {
    backup: { name: 'office-2023-05-08T04-00-00-000Z', place: 'first' },
    secret: '样例口令甲乙丙丁戊己庚辛',
  },
  // One person alone: an office that was encrypted here could not be looked into from beside.
  'encryption.turnOn': { passphrase: '样例口令甲乙丙丁戊己庚辛', people: [] },
  'encryption.turnOff': { passphrase: '样例口令甲乙丙丁戊己庚辛', people: ['甲', '乙'] },
  'encryption.changePassphrase': {
    passphrase: '样例口令甲乙丙丁戊己庚辛',
    next: '样例新口令甲乙丙丁戊己庚',
  },
  'encryption.recoveryKey': { passphrase: '样例口令甲乙丙丁戊己庚辛' },
  'encryption.unlock': { passphrase: '样例口令甲乙丙丁戊己庚辛' },
  'encryption.recover': { recoveryKey: '样例', passphrase: '样例口令甲乙丙丁戊己庚辛' },
}
