export {
  paragraphKinds,
  templateKinds,
  type ParagraphKind,
  type Template,
  type TemplateKind,
  type TemplateParagraph,
  type TemplateValues,
} from './template.ts'
export {
  inspectionNoticePlaceholders,
  noticePlaceholders,
  placeholdersOf,
  schemePlaceholders,
  workPlanPlaceholders,
  type InspectionNoticePlaceholder,
  type NoticePlaceholder,
  type SchemePlaceholder,
  type TemplatePlaceholder,
  type WorkPlanPlaceholder,
} from './placeholder-names.ts'
export type {
  RectificationPlaceholder,
  ReferralPlaceholder,
  ReviewPlaceholder,
} from './handling-placeholders.ts'
export type { AnnualSummaryPlaceholder, TaskReportPlaceholder } from './report-placeholders.ts'
export { templateProblems, type TemplateProblem } from './check-template.ts'
export { fillTemplate, type FilledParagraph, type FilledTemplate, type LeftOut } from './fill-template.ts'
export { chooseTemplate } from './choose-template.ts'
export { exampleKinds, exampleValues, isExampleKind, type ExampleKind } from './example-values.ts'
