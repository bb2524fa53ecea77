export type * from './model.ts'
export { textWidth } from './model.ts'
export { catalogueTable, type CatalogueTableInput } from './catalogue-table.ts'
export { planTable, type PlanTableInput } from './plan-table.ts'
export { targetList, type DrawHead, type ListedTarget, type TargetListInput } from './target-list.ts'
export {
  inspectorGroups,
  type GroupMember,
  type InspectionGroup,
  type InspectorGroupsInput,
} from './inspector-groups.ts'
export { jointRecord, jointRecords } from './joint-record.ts'
export {
  type JointRecordForm,
  type JointRecordInput,
  type RecordDepartment,
  type RecordInspector,
  type RecordItem,
} from './joint-record-input.ts'
export { drawRecord, drawSheet } from './draw-record/draw-record.ts'
export type * from './draw-record/input.ts'
export {
  annualSummaryPath,
  archiveCataloguePath,
  destructionListPath,
  catalogueFilePath,
  dispatchFilePath,
  drawFilePath,
  drawSheetPath,
  followUpLedgerPath,
  handlingPath,
  inspectionNoticePath,
  jointRecordPath,
  monthlyReportPath,
  planFilePath,
  safeFileName,
  statisticsPath,
  taskFilePath,
  withoutEdition,
  workPlanPath,
  type FileFormat,
} from './file-names.ts'
export * from './dispatch/index.ts'
export * from './official/index.ts'
export * from './pages/index.ts'
export { chineseDate, codeLines, printable } from './words.ts'
export { ems, linesIn } from './measure.ts'
export { tableGrid, type TableGrid } from './table-grid.ts'
export { annexLabel, annexSection, bodySection, type OfficialBody } from './official-document.ts'
export { workPlan, type WorkPlanInput } from './work-plan.ts'
export { workPlanValues, type WorkPlanFacts } from './work-plan-values.ts'
export { imprintOf, letterheadOf, type NumberedHead, type OfficialHead } from './official-head.ts'
export { notice, type NoticeInput } from './notice.ts'
export { noticeValues, type NoticeFacts } from './notice-values.ts'
export { inspectionNotices, type InspectionNotice, type InspectionNoticesInput } from './inspection-notice.ts'
export {
  inspectionNoticeValues,
  type InspectionNoticeFacts,
  type NoticeDepartment,
} from './inspection-notice-values.ts'
export { documentNumber, nextNumber, rangesByHand, type NumberSeries } from './numbers.ts'
export {
  statisticsReport,
  statisticsTable,
  statisticsTitle,
  type StatisticsCounts,
  type StatisticsReportInput,
  type StatisticsRow,
} from './statistics-table.ts'
export {
  monthlyReport,
  monthlyReportTitle,
  type MonthlyJointRow,
  type MonthlyOwnRow,
  type MonthlyPublication,
  type MonthlyReportContent,
  type MonthlyReportInput,
} from './monthly-report.ts'
export { publicationTable, type PublicationRow, type PublicationTableInput } from './publication-table.ts'
export { followUpLedger, type FollowUpLedgerInput, type FollowUpRow } from './follow-up-ledger.ts'
export { destructionList, type DestroyedVolume, type DestructionListInput } from './destruction-list.ts'
export { archiveCatalogue, type ArchiveCatalogueInput, type ArchiveEntry } from './archive-catalogue.ts'
export type { HandledTarget, HandlingContact, SigningInspector } from './handled-target.ts'
export { departmentHead, referralLetter, type ReferralLetterInput } from './referral-letter.ts'
export { referralValues, type ReferralFacts } from './referral-values.ts'
export { rectificationOrder, reviewOpinion, type HandlingOrderInput } from './rectification-order.ts'
export { rectificationValues, type OrderedProblem, type RectificationFacts } from './rectification-values.ts'
export { reviewValues, type ReviewedProblem, type ReviewFacts } from './review-values.ts'
export { orderLetterCode } from './order-numbers.ts'
export { taskReport, type ReportedTarget, type TaskReportInput } from './task-report.ts'
export { taskReportValues, type HandlingCount, type TaskReportFacts } from './task-report-values.ts'
export { annualSummary, type AnnualSummaryInput } from './annual-summary.ts'
export { belowPicture, pictureSize } from './picture-size.ts'
export { annualSummaryValues, type AnnualCounts, type AnnualSummaryFacts } from './annual-summary-values.ts'
export { schemeDocument, type SchemeDocumentInput } from './scheme-document.ts'
export { schemeValues, type SchemeFacts } from './scheme-document-values.ts'
export {
  approvalForm,
  type ApprovalDepartment,
  type ApprovalFormInput,
  type ApprovalTarget,
} from './approval-form.ts'
