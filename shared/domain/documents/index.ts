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
  catalogueFilePath,
  dispatchFilePath,
  drawFilePath,
  drawSheetPath,
  inspectionNoticePath,
  jointRecordPath,
  planFilePath,
  safeFileName,
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
export { imprintOf, letterheadOf, notice, type NoticeInput, type OfficialHead } from './notice.ts'
export { noticeValues, type NoticeFacts } from './notice-values.ts'
export { inspectionNotices, type InspectionNotice, type InspectionNoticesInput } from './inspection-notice.ts'
export {
  inspectionNoticeValues,
  type InspectionNoticeFacts,
  type NoticeDepartment,
} from './inspection-notice-values.ts'
export { documentNumber, nextNumber, rangesByHand, type NumberSeries } from './numbers.ts'
export { statisticsTable, statisticsTitle, type StatisticsCounts } from './statistics-table.ts'
export { schemeDocument, type SchemeDocumentInput } from './scheme-document.ts'
export { schemeValues, type SchemeFacts } from './scheme-document-values.ts'
export {
  approvalForm,
  type ApprovalDepartment,
  type ApprovalFormInput,
  type ApprovalTarget,
} from './approval-form.ts'
