import type { OperationName } from '#shared/contract/index.ts'
import type { Usecase } from '../context.ts'
import { makeDrawDocuments } from './documents/make-draw.ts'
import { makePlanDocuments } from './documents/make-plan.ts'
import { listDocuments, readDocument } from './documents/kept.ts'
import { commitFirst } from './draw/commit-first.ts'
import { commitSecond } from './draw/commit-second.ts'
import { concludeRound } from './draw/conclude.ts'
import { exportPackage, verifyUploaded } from './draw/packages.ts'
import { getScheme, poolOfScheme, saveScheme } from './draw/schemes.ts'
import { enterSlip, fixSlip } from './draw/slips.ts'
import { getDraw, listDraws } from './draw/view.ts'
import { explainTargets } from './draw/why.ts'
import { voidDraw } from './draw/void-draw.ts'
import { createOffice, officePacks, officeStatus, updateOfficeProfile } from './office/office.ts'
import { loadSample } from './office/sample.ts'
import { listPlans, proposePlan, removePlan, savePlan } from './plan/plans.ts'
import { readLedger, verifyLedger } from './records/ledger.ts'
import { listDepartments, removeDepartment, saveDepartment } from './rosters/departments.ts'
import { exportRoster } from './rosters/export-roster.ts'
import { confirmImport } from './rosters/confirm-import.ts'
import {
  correctPreviewRow,
  discardImport,
  forgetColumns,
  previewImport,
  previewMissing,
  previewRows,
} from './rosters/imports.ts'
import { previewSheet } from './rosters/preview-sheet.ts'
import { recordHistory } from './rosters/record-history.ts'
import { exportRejected } from './rosters/rejected-rows.ts'
import { lastImport, undoImport } from './rosters/undo-import.ts'
import { addRecusal, listRecusals, removeRecusal } from './rosters/recusals.ts'
import { listRoster, retireRecord, rosterValues, saveRecord } from './rosters/records.ts'

/** Every operation of the contract with what does it; one without a use case does not compile. */
export const usecases: { readonly [Name in OperationName]: Usecase<Name> } = {
  'office.status': officeStatus,
  'office.create': createOffice,
  'office.update': updateOfficeProfile,
  'office.packs': officePacks,
  'office.loadSample': loadSample,
  'rosters.list': listRoster,
  'rosters.values': rosterValues,
  'rosters.save': saveRecord,
  'rosters.retire': retireRecord,
  'rosters.previewImport': previewImport,
  'rosters.previewRows': previewRows,
  'rosters.correctRow': correctPreviewRow,
  'rosters.confirmImport': confirmImport,
  'rosters.discardImport': discardImport,
  'rosters.previewSheet': previewSheet,
  'rosters.previewMissing': previewMissing,
  'rosters.exportRejected': exportRejected,
  'rosters.forgetColumns': forgetColumns,
  'rosters.lastImport': lastImport,
  'rosters.undoImport': undoImport,
  'rosters.history': recordHistory,
  'rosters.export': exportRoster,
  'departments.list': listDepartments,
  'departments.save': saveDepartment,
  'departments.remove': removeDepartment,
  'recusals.list': listRecusals,
  'recusals.add': addRecusal,
  'recusals.remove': removeRecusal,
  'plan.list': listPlans,
  'plan.propose': proposePlan,
  'plan.save': savePlan,
  'plan.remove': removePlan,
  'scheme.get': getScheme,
  'scheme.save': saveScheme,
  'scheme.pool': poolOfScheme,
  'draw.list': listDraws,
  'draw.get': getDraw,
  'draw.commitFirst': commitFirst,
  'draw.enterSlip': enterSlip,
  'draw.fixSlip': fixSlip,
  'draw.conclude': concludeRound,
  'draw.why': explainTargets,
  'draw.commitSecond': commitSecond,
  'draw.void': voidDraw,
  'draw.package': exportPackage,
  'draw.verify': verifyUploaded,
  'documents.list': listDocuments,
  'documents.makePlan': makePlanDocuments,
  'documents.makeDraw': makeDrawDocuments,
  'documents.read': readDocument,
  'records.ledger': readLedger,
  'records.verifyLedger': verifyLedger,
}
