export { checkDocument, notChecked, type Conformance } from './check-document.ts'
export type { DocumentFacts, SheetFacts, WordFacts, WorkbookFacts } from './facts.ts'
export type {
  Amount,
  AssertionId,
  Finding,
  FindingPlace,
  Level,
  Unreadable,
  UnreadableReason,
} from './finding.ts'
export { problems, type ProblemCode } from './problems.ts'
export type { DocumentKind } from './structure.ts'
