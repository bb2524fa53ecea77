import type { BackupsFailure, FailureOf } from '#shared/contract/index.ts'
import type { SentencesOf } from './sentences-of.ts'

const secondPlaceProblems: Readonly<
  Record<FailureOf<'second-place-not-usable'>['why'], (folder: string) => string>
> = {
  absent: (folder) => `找不到文件夹「${folder}」。请插好移动盘或接通共享，写明完整的路径后再试。`,
  within: (folder) => `「${folder}」在数据文件夹里面，会与数据一起丢失。请换到另一块磁盘、移动盘或共享上。`,
  'not-writable': (folder) => `不能在「${folder}」中写入。请检查移动盘是否写保护、共享是否有写入权限。`,
}

export const backupsSentences: SentencesOf<BackupsFailure> = {
  'wrong-passphrase': () => '加密口令不对。注意大小写和输入法；忘记了的，用打印保存的恢复密钥。',
  'wrong-recovery-key': () => '这是一份恢复密钥，但不是这个数据库的。请找开启加密那天打印的那一张。',
  'recovery-key-mistyped': ({ group }) =>
    group === 0
      ? '恢复密钥应为 13 组、每组 5 个字符，请照打印件补全。'
      : `恢复密钥的第 ${group} 组有误，请照打印件核对这一组。`,
  'key-file-not-whole': ({ file }) =>
    `密钥文件「${file}」不见了或已损坏，口令因此打不开它。请用打印保存的恢复密钥。`,
  'backup-locked': () => '这份备份是加密的，请先输入做备份时的加密口令或恢复密钥。',
  'conversion-not-whole': () =>
    '新写出的数据库与原来的对不上，没有替换，原来的数据没有改动。请检查磁盘后再试。',
  'encryption-unchanged': ({ encrypted }) => (encrypted ? '数据库已经是加密的。' : '数据库没有加密。'),
  'journal-not-damaged': () => '数据没有这样的问题，不需要这样打开。请点「重试」。',
  'backup-damaged': ({ name }) =>
    `备份「${name}」与做成时不一致，或者读不出来，不能用来恢复。请另选一份；这一份请保留，不要删除。`,
  'backup-not-made': ({ reason }) =>
    reason === 'disk-full'
      ? '磁盘已满，备份没有做成，数据没有改动。请腾出空间后再试。'
      : '备份没有做成，数据没有改动。请检查备份文件夹能否写入后再试。',
  'second-place-not-usable': ({ folder, why }) => secondPlaceProblems[why](folder),
}
