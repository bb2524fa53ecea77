import { addPiece, describePiece, removePiece, reopenVolume, setRequirement } from '../archive/desk.ts'
import { destroyVolumes, makeDestructionList } from '../archive/destroy.ts'
import { exportArchive } from '../archive/export.ts'
import { fileVolumes, makeCatalogue } from '../archive/file.ts'
import { verifyArchive } from '../archive/verify.ts'
import { getVolume, listArchive } from '../archive/view.ts'
import { getAnnual, issueAnnual } from '../report/annual.ts'
import { issueCarriedOut, listCarriedOut } from '../report/carried-out.ts'
import { listCounted } from '../report/counted.ts'
import { diaryHistory, listDiary, removeDiary, saveDiary } from '../report/diary.ts'
import { issueMonthly } from '../report/issue-monthly.ts'
import { getMonthly } from '../report/monthly.ts'
import { listMonths } from '../report/months.ts'
import { getOverview, listOverview } from '../report/overview.ts'
import { getStatistics, issueStatistics } from '../report/statistics.ts'
import type { UsecasesOf } from './usecases-of.ts'

/** 月报, 统计, overview and 档案. */
export const reportUsecases: UsecasesOf<'report' | 'overview' | 'archive'> = {
  'report.diary': listDiary,
  'report.diaryHistory': diaryHistory,
  'report.saveDiary': saveDiary,
  'report.removeDiary': removeDiary,
  'report.months': listMonths,
  'report.monthly': getMonthly,
  'report.issueMonthly': issueMonthly,
  'report.statistics': getStatistics,
  'report.issueStatistics': issueStatistics,
  'report.carriedOut': listCarriedOut,
  'report.issueCarriedOut': issueCarriedOut,
  'report.annual': getAnnual,
  'report.issueAnnual': issueAnnual,
  'report.counted': listCounted,
  'overview.get': getOverview,
  'overview.list': listOverview,
  'archive.list': listArchive,
  'archive.get': getVolume,
  'archive.addPiece': addPiece,
  'archive.removePiece': removePiece,
  'archive.describePiece': describePiece,
  'archive.setRequirement': setRequirement,
  'archive.file': fileVolumes,
  'archive.reopen': reopenVolume,
  'archive.makeCatalogue': makeCatalogue,
  'archive.export': exportArchive,
  'archive.verify': verifyArchive,
  'archive.makeDestructionList': makeDestructionList,
  'archive.destroy': destroyVolumes,
}
