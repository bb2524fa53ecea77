import type { FailureOf, StartFailure } from '#shared/contract/index.ts'
import { changedPartWords, ledgerProblemWords } from '../draw-words.ts'
import { longTime } from '../numbers.ts'
import type { SentencesOf } from './sentences-of.ts'

const lockedSentences: Readonly<Record<FailureOf<'locked-database'>['state'], string>> = {
  whole: '数据库是加密的，输入口令后才能打开。',
  damaged: '数据库是加密的，密钥文件已损坏，用口令打不开；用打印保存的恢复密钥可以打开。',
  absent: '数据库是加密的，密钥文件不见了，用口令打不开；用打印保存的恢复密钥可以打开。',
}

export const startSentences: SentencesOf<StartFailure> = {
  'folder-not-writable': ({ folder }) =>
    `不能在文件夹「${folder}」中写入。请检查磁盘是否已满、文件夹是否只读，或换一个本机的文件夹。`,
  'disk-full': ({ folder }) =>
    `磁盘已满，没有改动任何内容。请在「${folder}」所在的磁盘上腾出空间（清空回收站、移走大文件），再做一次。`,
  'folder-missing': ({ folder }) =>
    `找不到上次使用的数据文件夹「${folder}」，没有改动任何内容。请接上移动盘，或者指明文件夹现在的位置。`,
  'folder-memory-damaged': ({ file }) =>
    `记着数据文件夹位置的文件「${file}」已损坏，不知道上次用的是哪个文件夹，没有打开也没有新建任何数据。请指明数据文件夹的位置。`,
  'office-in-use': ({ folder }) => `文件夹「${folder}」正被另一个窗口使用。请先关闭那个窗口，再点「重试」。`,
  'database-from-the-future': ({ found, known }) =>
    `数据由较新的版本写成（数据版本 ${found}，本程序只认识到 ${known}）。请安装新版本后再打开，数据没有改动。`,
  'database-foreign': ({ file }) => `文件「${file}」不是本程序的数据。请换一个文件夹，或移走这个文件后重试。`,
  'locked-database': ({ state }) => lockedSentences[state],
  'database-damaged': ({ file, backups }) =>
    `数据文件「${file}」已损坏，未作任何改动。${backups.length > 0 ? '请从下面的备份中恢复。' : '没有找到备份，请保留原文件并联系技术人员。'}`,
  'journal-damaged': ({ file, lost }) =>
    lost === 0
      ? `预写日志「${file}」中间有损坏，未作任何改动。其中的操作数据文件里都有，不会丢失；请按下面的步骤打开。`
      : `预写日志「${file}」中间有损坏，未作任何改动。损坏之处以后还有 ${lost} 次完整的写入（一般每次操作写一次），直接打开会不声不响地退回到这些操作之前。请先复制一份数据文件夹，再按下面的步骤办。`,
  'ledger-behind': ({ file, remembered, found, at }) =>
    found === 0
      ? `数据文件「${file}」不见了或是空的，而这里用过的操作记录到第 ${remembered} 条。没有新建任何东西。`
      : `这里用过的操作记录到第 ${remembered} 条，数据文件「${file}」里的${found < remembered ? `只到第 ${found} 条` : '是另一份'}，末条记于${longTime(at)}。可能是旧的拷贝被放了回来、同步盘换回了旧版本，或磁盘丢了写入。未作任何改动。`,
  'ledger-broken': ({ sequence, problem }) =>
    `操作记录${sequence === 0 ? '' : `第 ${sequence} 条`}${ledgerProblemWords[problem]}。请保留现状，与最近一张签字单上的记录码核对，查明原因。`,
  'changed-outside': ({ part, draw, name }) =>
    `${draw === '' ? '' : `抽取「${draw}」的`}${changedPartWords[part](name)}在程序之外被改动过，与操作记录不符。请保留现状，复制一份封存，与签字的抽取记录核对，查明原因。`,
  'migration-failed': ({ step, backup }) =>
    `数据升级到第 ${step} 步时失败，已退回升级前的样子。升级前的备份在「${backup}」，请联系技术人员。`,
}
