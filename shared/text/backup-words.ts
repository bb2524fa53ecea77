import type { BackupsView, BackupView, RestorePreview } from '#shared/contract/index.ts'
import { counted, fileSize, longTime } from './numbers.ts'

export const backupCauseWords: Readonly<Record<BackupView['cause'], string>> = {
  import: '导入之后',
  draw: '抽取之后',
  daily: '每天一份',
  'by-hand': '手动',
  'before-migration': '升级之前',
  'before-restore': '恢复之前',
  unknown: '旧版留下的',
}

export const backupPlaceWords: Readonly<Record<BackupView['place'], string>> = {
  first: '本机',
  second: '第二处',
  older: '本机（旧版）',
}

export const backupTime = ({ at, name }: Pick<BackupView, 'at' | 'name'>): string =>
  at === '' ? name : longTime(at)

/** 数据 1.2 MB，文件 36 个 */
export const backupSize = ({ bytes, files }: BackupView): string =>
  files.count === 0 ? fileSize(bytes) : `${fileSize(bytes)}，文件 ${counted(files.count)} 个`

/** One sentence on how safe the data are. */
export function backupsSentence({ backups, failure }: BackupsView): string {
  const last = backups.find(({ place }) => place === 'first')
  if (failure !== null) {
    const why = failure.reason === 'disk-full' ? '磁盘已满' : '文件夹不能写入或磁盘有故障'
    return `${longTime(failure.at)}的备份没有做成：${why}。此后的数据还没有备份，请处理后点「立即备份」。`
  }
  if (last === undefined) return '还没有备份。导入、抽取之后和每天第一次操作时自动备份，也可以现在做一份。'
  return `最近一份：${backupTime(last)}（${backupCauseWords[last.cause]}），已重新打开核对，内容完整。`
}

export function secondPlaceSentence(view: BackupsView): string {
  return `${memoryWords[view.second.memory]}${placeSentence(view)}`
}

const memoryWords: Readonly<Record<BackupsView['second']['memory'], string>> = {
  whole: '',
  damaged: '记着第二处的文件已损坏，原来设的是哪里已不知道，请重新设一次。',
  rebuilt: '记着第二处的文件损坏过，现在的位置是按操作记录重建的，请点「更换」核对后保存。',
}

function placeSentence({ second }: BackupsView): string {
  if (second.folder === '') return '还没有设第二处。电脑损坏、丢失或中病毒时，本机的备份会一起丢失。'
  if (second.failure !== null) {
    return `${longTime(second.failure.at)}没有抄过去：${second.failure.reason === 'disk-full' ? '第二处已满' : '写入出错'}。请检查后点「立即备份」。`
  }
  const seen = second.seenAt === '' ? '还没有抄过' : `${longTime(second.seenAt)}抄过`
  return `${second.reachable ? '已接上' : '没有接上'}，${seen}。每次备份之后自动抄一份，抄完读回核对。`
}

/** What a backup is to the present office; an alarm where that is not simply earlier. */
export const relationWords: Readonly<
  Record<RestorePreview['relation'], { readonly sentence: string; readonly alarm: boolean }>
> = {
  same: { sentence: '它与现在的数据相同，恢复它不会改变什么。', alarm: false },
  earlier: { sentence: '它是现在的数据较早时的样子。', alarm: false },
  apart: {
    sentence: '它与现在的数据有共同的过去，后来各走各的：恢复它，会换成另一条操作记录。',
    alarm: true,
  },
  other: { sentence: '它不是本单位这套数据的备份：操作记录从第一条起就不同。', alarm: true },
  unknown: { sentence: '现在的数据读不出来，无法对照。', alarm: false },
}
