import type { ReportFailure } from '#shared/contract/index.ts'
import { longDate, longMonth, longTime } from '../numbers.ts'
import type { SentencesOf } from './sentences-of.ts'

const exportPlaceWords = {
  absent: (place: string) => `找不到文件夹「${place}」。请写出这台电脑上已有文件夹的完整路径。`,
  within: (place: string) => `「${place}」在本单位的数据文件夹里，请换一个地方，例如移动盘。`,
  'not-writable': (place: string) => `不能写入「${place}」。请检查磁盘是否已满或只读，或换一个文件夹。`,
  'too-large': () => '选中的案卷放不进一个压缩包。请改为导出成文件夹，或分几次导出。',
} as const

const notArchiveWords = {
  absent: '找不到这个文件夹或压缩包。请写出这台电脑上的完整路径。',
  'no-sums': '这里没有校验清单，不是本程序导出的档案，或清单已被拿走。',
  damaged: '这个压缩包已损坏，打不开。',
  'too-large': '这个压缩包太大，请先解压，再核对解压后的文件夹。',
  unreadable: '读不了这个文件夹或压缩包。请检查它的访问权限，或先复制到这台电脑上，再核对。',
} as const

export const reportSentences: SentencesOf<ReportFailure> = {
  'period-reversed': ({ from, to }) =>
    `统计起止日期颠倒：起 ${longDate(from)}，止 ${longDate(to)}。请改正后再签发。`,
  'report-unchanged': ({ month, unit }) =>
    `${longMonth(month)}${unit === '' ? '全局汇总' : unit}的月报表与已签发的一版相同，不必更正。`,
  'report-needs-reason': ({ month, unit }) =>
    `${longMonth(month)}${unit === '' ? '全局汇总' : unit}的月报表已经签发过，更正须写明理由。`,
  'report-nothing-to-merge': ({ month }) => `${longMonth(month)}还没有单位签发月报表，无从汇总。`,
  'diary-in-future': ({ date }) => `${longDate(date)}还没有到，工作日志只记已经发生的事。`,
  'draw-not-carried-out': ({ number, missing }) =>
    `抽取${number}还有 ${missing} 份检查记录没有完成，全部完成后才能报送抽查情况。`,
  'volume-filed': ({ volume }) => `「${volume}」已经归档。要改动，请先写明理由重新打开。`,
  'volume-destroyed': ({ volume }) => `「${volume}」已按销毁清册销毁，不能再改动。`,
  'volume-not-filed': ({ volume }) => `「${volume}」还没有归档，可以直接整理。`,
  'volume-not-ended': ({ volume }) => `「${volume}」的检查还没有结束：各部门的检查记录都完成后才能归档。`,
  'volume-not-complete': ({ volume, missing }) =>
    `「${volume}」还缺 ${missing.length} 种材料：${missing.join('、')}。请补齐，或写明缺材料归档的理由。`,
  'filing-day-not-accepted': ({ volume, date, from, to }) =>
    from === ''
      ? `「${volume}」的归档日期${longDate(date)}还没有到。`
      : `「${volume}」的归档日期${longDate(date)}不对，应在${longDate(from)}到${longDate(to)}之间。`,
  'shelf-taken': ({ shelf, volume }) => `档号「${shelf}」已用于「${volume}」，请另编一个。`,
  'volume-not-over': ({ volume, until }) =>
    `「${volume}」${until === '' ? '没有到期的保管期限' : `要保管到${longDate(until)}`}，不能销毁。什么也没有销毁。`,
  'export-place-not-accepted': ({ place, why }) => exportPlaceWords[why](place),
  'not-an-archive': ({ reason }) => notArchiveWords[reason],
  'attachment-destroyed': ({ file, at }) =>
    `「${file}」保管期满，已于${longTime(at)}按销毁清册销毁，只留下名称和校验码。`,
}
