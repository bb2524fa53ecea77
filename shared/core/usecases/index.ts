import type { OperationName } from '#shared/contract/index.ts'
import type { Usecase } from '../context.ts'
import { backupsUsecases } from './by-step/backups.ts'
import { documentsUsecases } from './by-step/documents.ts'
import { drawUsecases } from './by-step/draw.ts'
import { officeUsecases } from './by-step/office.ts'
import { planUsecases } from './by-step/plan.ts'
import { reportUsecases } from './by-step/report.ts'
import { resultsUsecases } from './by-step/results.ts'
import { rostersUsecases } from './by-step/rosters.ts'

/** Every operation of the contract with what does it; one without a use case does not compile. */
export const usecases: { readonly [Name in OperationName]: Usecase<Name> } = {
  ...officeUsecases,
  ...backupsUsecases,
  ...rostersUsecases,
  ...planUsecases,
  ...drawUsecases,
  ...documentsUsecases,
  ...resultsUsecases,
  ...reportUsecases,
}
