export * from './content.ts'
export * from './state.ts'
export { dispatchWorkbook, type DispatchWorkbookInput } from './workbook.ts'
export { readAnswer, type AnswerList, type AnswerProblem } from './read-answer.ts'
export {
  disclosureSheet,
  platformSheets,
  type PlatformDepartment,
  type PlatformInput,
  type PlatformResult,
  type TextTable,
} from './platform-sheets.ts'
