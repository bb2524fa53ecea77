import type { OperationName } from '#shared/contract/index.ts'
import type { Usecase } from '../context.ts'
import { addAccount, listAccounts, setDisabled, setIdle, setRole } from './accounts/accounts.ts'
import { changePassword, resetPassword } from './accounts/passwords.ts'
import { lock, login, logout, session, stay } from './accounts/sessions.ts'
import { readAttachment } from './attachments/read.ts'
import { addPiece, describePiece, removePiece, reopenVolume, setRequirement } from './archive/desk.ts'
import { destroyVolumes, makeDestructionList } from './archive/destroy.ts'
import { exportArchive } from './archive/export.ts'
import { fileVolumes, makeCatalogue } from './archive/file.ts'
import { verifyArchive } from './archive/verify.ts'
import { getVolume, listArchive } from './archive/view.ts'
import { changePassphrase, showRecoveryKey } from './encryption/passphrase.ts'
import { encryptionState } from './encryption/state.ts'
import { turnOff, turnOn } from './encryption/turn.ts'
import { recoverOpen, unlockBackup, unlockOpen } from './encryption/unlock.ts'
import { importArrangement, previewArrangement } from './calendar/arrangements.ts'
import { computeDeadline } from './calendar/deadline.ts'
import { declareYear, getYear, listYears, setDay } from './calendar/holidays.ts'
import { addShipped } from './calendar/shipped-years.ts'
import { openLastWholeOpen } from './backups/open-last-whole.ts'
import { previewBackup, restoreBackup } from './backups/restore.ts'
import { setSecondPlace } from './backups/second-place.ts'
import { listBackups, takeBackup } from './backups/take.ts'
import { reportSelfCheck } from './self-check/report.ts'
import { runSelfCheck } from './self-check/run.ts'
import { checkDocumentFile } from './documents/check.ts'
import { makeDrawDocuments } from './documents/make-draw.ts'
import { makeApproval } from './documents/make-approval.ts'
import { makeNotice, noticeState } from './documents/make-notice.ts'
import { makeAllOfDraw, packDocuments } from './documents/make-all.ts'
import { makePlanDocuments } from './documents/make-plan.ts'
import { makeScheme } from './documents/make-scheme.ts'
import { makeWorkPlan } from './documents/make-work-plan.ts'
import { listRegisters, setByHand, withdraw } from './documents/numbers.ts'
import { templateValues } from './documents/template-values.ts'
import { listTemplates, resetTemplate, saveTemplate } from './documents/templates.ts'
import { documentStates, listDocuments, readDocument } from './documents/kept.ts'
import { checkPaper, previewPaper } from './documents/preview.ts'
import {
  previewAnswer,
  recordAnswer,
  recordConfirmed,
  recordSent,
  settleDispatch,
} from './dispatch/answers.ts'
import { exportForPlatform } from './dispatch/export.ts'
import { makeDispatches } from './dispatch/make.ts'
import { packDispatch } from './dispatch/package.ts'
import { listDispatchesOf } from './dispatch/view.ts'
import { commitFirst } from './draw/commit-first.ts'
import { commitRefill } from './draw/commit-refill.ts'
import { commitLate, commitSecond } from './draw/commit-second.ts'
import { concludeRound } from './draw/conclude.ts'
import { exportPackage } from './draw/packages.ts'
import { verifyUploaded } from './draw/verify-uploaded.ts'
import { previewSecond } from './draw/preview-second.ts'
import { replaceTarget } from './draw/replace-target.ts'
import { takeList } from './draw/take-list.ts'
import { excludedByScheme, getScheme, poolOfScheme, saveScheme } from './draw/schemes.ts'
import { enterSlip, fixSlip } from './draw/slips.ts'
import { stratumTickets } from './draw/stratum-tickets.ts'
import { getDraw, listDraws } from './draw/view.ts'
import { explainTargets } from './draw/why.ts'
import { voidDraw } from './draw/void-draw.ts'
import { createOffice, officeStatus, updateOfficeProfile } from './office/office.ts'
import { changeFigures, copyPack, listPacks, removePack, resetPack } from './office/packs.ts'
import { chooseFolder } from './office/use-folder.ts'
import { loadSample } from './office/sample.ts'
import { inspectLead, leadToTask } from './plan/lead-acts.ts'
import { declineLead, listLeads, proposeLead, removeLead, reopenLead, saveLead } from './plan/leads.ts'
import { yearCompliance } from './plan/compliance.ts'
import { planEditions, planVersions, publishPlan } from './plan/editions.ts'
import { confirmPlans, discardPlans, previewPlans } from './plan/import-plans.ts'
import { listPlans, proposePlan, removePlan, savePlan, saveYear } from './plan/plans.ts'
import { yearTimeline } from './plan/timeline.ts'
import { amendBatch, withdrawBatch } from './publication/amend.ts'
import { recordFeedback } from './publication/feedback.ts'
import { listPublications } from './publication/list.ts'
import { markPublished, withhold } from './publication/mark.ts'
import { disclosure, makeTable } from './publication/papers.ts'
import { punctuality } from './publication/punctuality.ts'
import { releaseDraw } from './publication/release.ts'
import { correctClock } from './records/clock.ts'
import { exportLedger, tableWorkbook } from './records/export-ledger.ts'
import { ledgerState, proveEntry, readLedger, verifyLedger } from './records/ledger.ts'
import { findHead, listSheets } from './records/signed-sheets.ts'
import { getAnnual, issueAnnual } from './report/annual.ts'
import { issueCarriedOut, listCarriedOut } from './report/carried-out.ts'
import { listCounted } from './report/counted.ts'
import { diaryHistory, listDiary, removeDiary, saveDiary } from './report/diary.ts'
import { issueMonthly } from './report/issue-monthly.ts'
import { getMonthly } from './report/monthly.ts'
import { listMonths } from './report/months.ts'
import { getOverview, listOverview } from './report/overview.ts'
import { getStatistics, issueStatistics } from './report/statistics.ts'
import {
  adoptDepartments,
  listDepartments,
  listInitiations,
  removeDepartment,
  saveDepartment,
  setInitiation,
} from './rosters/departments.ts'
import { offerDepartments } from './rosters/department-offers.ts'
import { renameDepartment } from './rosters/rename-department.ts'
import { exportRoster } from './rosters/export-roster.ts'
import {
  confirmInspections,
  discardInspections,
  exportInspections,
  previewInspectionRows,
  previewInspections,
} from './rosters/inspection-imports.ts'
import {
  inspectionsOfTarget,
  listInspections,
  removeInspection,
  saveInspection,
} from './rosters/inspections.ts'
import { confirmImport } from './rosters/confirm-import.ts'
import {
  correctPreviewRow,
  discardImport,
  forgetColumns,
  previewImport,
  previewMissing,
  previewRows,
} from './rosters/imports.ts'
import { listCatalogueIssues, publishCatalogue } from './rosters/items-catalogue.ts'
import { itemsOfDay } from './rosters/items-of-day.ts'
import { openFollowUp, openOfferedFollowUps, recordFollowUp } from './results/follow-up-acts.ts'
import {
  orderRectification,
  proposePaper,
  referFollowUp,
  reviewRectification,
} from './results/follow-up-issue.ts'
import { addEvidence, withdrawEvidence } from './results/evidence.ts'
import { getSheet } from './results/get.ts'
import { listResultDraws, listResults } from './results/list.ts'
import { approveRecords, returnRecords } from './results/review.ts'
import { saveResult } from './results/save.ts'
import { contentOfRecord, listResultVersions } from './results/versions.ts'
import { makeFollowUpLedger } from './results/follow-up-ledger.ts'
import { getFollowUp, listFollowUps } from './results/follow-up-view.ts'
import { makeSheets } from './results/sheet-make.ts'
import { exportRejectedResults, previewResultSheet, takeResultSheet } from './results/sheet-take.ts'
import { addStarter, listStarters } from './rosters/items-starters.ts'
import { previewSheet } from './rosters/preview-sheet.ts'
import { recordHistory } from './rosters/record-history.ts'
import { exportRejected } from './rosters/rejected-rows.ts'
import { lastImport, undoImport } from './rosters/undo-import.ts'
import {
  confirmCandidates,
  dismissCandidates,
  listCandidates,
  reconsiderCandidate,
} from './rosters/recusal-candidates.ts'
import {
  confirmRecusals,
  discardRecusals,
  previewRecusalRows,
  previewRecusals,
} from './rosters/recusal-imports.ts'
import { addRule, listRules, removeRule } from './rosters/recusal-rules.ts'
import { addRecusal, listEffective, listRecusals, removeRecusal, stateRecusals } from './rosters/recusals.ts'
import { confirmSuggestions, suggestionGroups, suggestionRows } from './rosters/suggestions.ts'
import {
  adoptWords,
  arrangeWords,
  listVocabulary,
  mergeWord,
  removeWord,
  saveWord,
} from './rosters/vocabularies.ts'
import { saveSuggestionRules, suggestionRules } from './rosters/vocabulary-rules.ts'
import { bulkAct } from './rosters/bulk.ts'
import { countChosen } from './rosters/chosen.ts'
import { removeFilter, rosterLayout, savedFilters, saveFilter, saveLayout } from './rosters/list-views.ts'
import { findRecord, listRoster, retireRecord, rosterValues, saveRecord } from './rosters/records.ts'
import { setField } from './rosters/set-field.ts'
import { undoBulk } from './rosters/undo-bulk.ts'

/** Every operation of the contract with what does it; one without a use case does not compile. */
export const usecases: { readonly [Name in OperationName]: Usecase<Name> } = {
  'accounts.session': session,
  'accounts.login': login,
  'accounts.logout': logout,
  'accounts.lock': lock,
  'accounts.stay': stay,
  'accounts.list': listAccounts,
  'accounts.add': addAccount,
  'accounts.setRole': setRole,
  'accounts.setDisabled': setDisabled,
  'accounts.resetPassword': resetPassword,
  'accounts.changePassword': changePassword,
  'accounts.setIdle': setIdle,
  'office.status': officeStatus,
  'office.create': createOffice,
  'office.update': updateOfficeProfile,
  'office.loadSample': loadSample,
  'backups.list': listBackups,
  'backups.preview': previewBackup,
  'backups.restore': restoreBackup,
  'backups.openLastWhole': openLastWholeOpen,
  'backups.take': takeBackup,
  'backups.unlock': unlockBackup,
  'encryption.state': encryptionState,
  'encryption.turnOn': turnOn,
  'encryption.turnOff': turnOff,
  'encryption.changePassphrase': changePassphrase,
  'encryption.recoveryKey': showRecoveryKey,
  'encryption.unlock': unlockOpen,
  'encryption.recover': recoverOpen,
  'backups.setSecondPlace': setSecondPlace,
  'check.run': runSelfCheck,
  'check.report': reportSelfCheck,
  'office.useFolder': chooseFolder,
  'packs.list': listPacks,
  'packs.copy': copyPack,
  'packs.change': changeFigures,
  'packs.reset': resetPack,
  'packs.remove': removePack,
  'rosters.list': listRoster,
  'rosters.find': findRecord,
  'rosters.values': rosterValues,
  'rosters.setField': setField,
  'rosters.choose': countChosen,
  'rosters.bulk': bulkAct,
  'rosters.undoBulk': undoBulk,
  'rosters.savedFilters': savedFilters,
  'rosters.saveFilter': saveFilter,
  'rosters.removeFilter': removeFilter,
  'rosters.layout': rosterLayout,
  'rosters.saveLayout': saveLayout,
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
  'vocabularies.list': listVocabulary,
  'vocabularies.save': saveWord,
  'vocabularies.adopt': adoptWords,
  'vocabularies.arrange': arrangeWords,
  'vocabularies.merge': mergeWord,
  'vocabularies.remove': removeWord,
  'vocabularies.rules': suggestionRules,
  'vocabularies.saveRules': saveSuggestionRules,
  'suggestions.groups': suggestionGroups,
  'suggestions.rows': suggestionRows,
  'suggestions.confirm': confirmSuggestions,
  'departments.list': listDepartments,
  'departments.save': saveDepartment,
  'departments.rename': renameDepartment,
  'departments.remove': removeDepartment,
  'departments.offers': offerDepartments,
  'departments.adopt': adoptDepartments,
  'departments.initiations': listInitiations,
  'departments.setInitiation': setInitiation,
  'inspections.list': listInspections,
  'inspections.ofTarget': inspectionsOfTarget,
  'inspections.save': saveInspection,
  'inspections.remove': removeInspection,
  'inspections.previewImport': previewInspections,
  'inspections.previewRows': previewInspectionRows,
  'inspections.confirmImport': confirmInspections,
  'inspections.discardImport': discardInspections,
  'inspections.export': exportInspections,
  'recusals.list': listRecusals,
  'recusals.add': addRecusal,
  'recusals.remove': removeRecusal,
  'recusals.rules': listRules,
  'recusals.addRule': addRule,
  'recusals.removeRule': removeRule,
  'recusals.state': stateRecusals,
  'recusals.effective': listEffective,
  'recusals.candidates': listCandidates,
  'recusals.confirm': confirmCandidates,
  'recusals.dismiss': dismissCandidates,
  'recusals.reconsider': reconsiderCandidate,
  'recusals.previewImport': previewRecusals,
  'recusals.previewRows': previewRecusalRows,
  'recusals.confirmImport': confirmRecusals,
  'recusals.discardImport': discardRecusals,
  'leads.list': listLeads,
  'leads.propose': proposeLead,
  'leads.save': saveLead,
  'leads.inspect': inspectLead,
  'leads.toTask': leadToTask,
  'leads.decline': declineLead,
  'leads.reopen': reopenLead,
  'leads.remove': removeLead,
  'plan.list': listPlans,
  'plan.propose': proposePlan,
  'plan.save': savePlan,
  'plan.saveYear': saveYear,
  'plan.versions': planVersions,
  'plan.editions': planEditions,
  'plan.publish': publishPlan,
  'plan.previewImport': previewPlans,
  'plan.confirmImport': confirmPlans,
  'plan.discardImport': discardPlans,
  'plan.remove': removePlan,
  'plan.compliance': yearCompliance,
  'plan.timeline': yearTimeline,
  'scheme.get': getScheme,
  'scheme.save': saveScheme,
  'scheme.pool': poolOfScheme,
  'scheme.excluded': excludedByScheme,
  'scheme.takeList': takeList,
  'draw.list': listDraws,
  'draw.get': getDraw,
  'draw.commitFirst': commitFirst,
  'draw.enterSlip': enterSlip,
  'draw.fixSlip': fixSlip,
  'draw.conclude': concludeRound,
  'draw.why': explainTargets,
  'draw.stratumTickets': stratumTickets,
  'draw.previewSecond': previewSecond,
  'draw.commitSecond': commitSecond,
  'draw.commitLate': commitLate,
  'draw.commitRefill': commitRefill,
  'draw.replace': replaceTarget,
  'draw.attachment': readAttachment,
  'draw.void': voidDraw,
  'draw.package': exportPackage,
  'draw.verify': verifyUploaded,
  'documents.list': listDocuments,
  'documents.makePlan': makePlanDocuments,
  'documents.makeDraw': makeDrawDocuments,
  'documents.check': checkDocumentFile,
  'documents.makeAll': makeAllOfDraw,
  'documents.package': packDocuments,
  'documents.preview': previewPaper,
  'documents.checkPaper': checkPaper,
  'documents.states': documentStates,
  'documents.read': readDocument,
  'documents.makeWorkPlan': makeWorkPlan,
  'documents.makeScheme': makeScheme,
  'documents.makeApproval': makeApproval,
  'dispatch.list': listDispatchesOf,
  'dispatch.make': makeDispatches,
  'dispatch.package': packDispatch,
  'dispatch.recordSent': recordSent,
  'dispatch.previewAnswer': previewAnswer,
  'dispatch.recordAnswer': recordAnswer,
  'dispatch.recordConfirmed': recordConfirmed,
  'dispatch.settle': settleDispatch,
  'dispatch.export': exportForPlatform,
  'documents.noticeState': noticeState,
  'documents.makeNotice': makeNotice,
  'numbers.list': listRegisters,
  'numbers.setByHand': setByHand,
  'numbers.withdraw': withdraw,
  'results.draws': listResultDraws,
  'results.list': listResults,
  'results.get': getSheet,
  'results.save': saveResult,
  'results.approve': approveRecords,
  'results.return': returnRecords,
  'results.history': listResultVersions,
  'results.content': contentOfRecord,
  'results.addEvidence': addEvidence,
  'results.withdrawEvidence': withdrawEvidence,
  'results.makeSheets': makeSheets,
  'results.previewSheet': previewResultSheet,
  'results.takeSheet': takeResultSheet,
  'results.exportRejected': exportRejectedResults,
  'followUps.list': listFollowUps,
  'followUps.get': getFollowUp,
  'followUps.propose': proposePaper,
  'followUps.open': openFollowUp,
  'followUps.openOffered': openOfferedFollowUps,
  'followUps.record': recordFollowUp,
  'followUps.order': orderRectification,
  'followUps.review': reviewRectification,
  'followUps.refer': referFollowUp,
  'followUps.makeLedger': makeFollowUpLedger,
  'templates.list': listTemplates,
  'templates.values': templateValues,
  'templates.save': saveTemplate,
  'templates.reset': resetTemplate,
  'publication.list': listPublications,
  'publication.release': releaseDraw,
  'publication.mark': markPublished,
  'publication.withhold': withhold,
  'publication.amend': amendBatch,
  'publication.withdraw': withdrawBatch,
  'publication.makeTable': makeTable,
  'publication.disclosure': disclosure,
  'publication.feedBack': recordFeedback,
  'publication.punctuality': punctuality,
  'records.ledger': readLedger,
  'records.ledgerState': ledgerState,
  'records.verifyLedger': verifyLedger,
  'records.correctClock': correctClock,
  'records.proveEntry': proveEntry,
  'records.signedSheets': listSheets,
  'records.findHead': findHead,
  'records.exportLedger': exportLedger,
  'records.workbook': tableWorkbook,
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
  'overview.get': getOverview,
  'overview.list': listOverview,
  'items.starters': listStarters,
  'items.addStarter': addStarter,
  'items.publish': publishCatalogue,
  'items.issues': listCatalogueIssues,
  'items.ofDay': itemsOfDay,
  'calendar.years': listYears,
  'calendar.year': getYear,
  'calendar.setDay': setDay,
  'calendar.declareYear': declareYear,
  'calendar.addShipped': addShipped,
  'calendar.previewArrangement': previewArrangement,
  'calendar.importArrangement': importArrangement,
  'calendar.deadline': computeDeadline,
}
