import { bulkAct } from '../rosters/bulk.ts'
import { countChosen } from '../rosters/chosen.ts'
import { confirmImport } from '../rosters/confirm-import.ts'
import { offerDepartments } from '../rosters/department-offers.ts'
import {
  adoptDepartments,
  listDepartments,
  listInitiations,
  removeDepartment,
  saveDepartment,
  setInitiation,
} from '../rosters/departments.ts'
import { exportRoster } from '../rosters/export-roster.ts'
import {
  correctPreviewRow,
  discardImport,
  forgetColumns,
  previewImport,
  previewMissing,
  previewRows,
} from '../rosters/imports.ts'
import {
  confirmInspections,
  discardInspections,
  exportInspections,
  previewInspectionRows,
  previewInspections,
} from '../rosters/inspection-imports.ts'
import {
  inspectionsOfTarget,
  listInspections,
  removeInspection,
  saveInspection,
} from '../rosters/inspections.ts'
import { listCatalogueIssues, publishCatalogue } from '../rosters/items-catalogue.ts'
import { itemsOfDay } from '../rosters/items-of-day.ts'
import { addStarter, listStarters } from '../rosters/items-starters.ts'
import { removeFilter, rosterLayout, saveFilter, saveLayout, savedFilters } from '../rosters/list-views.ts'
import { previewSheet } from '../rosters/preview-sheet.ts'
import { recordHistory } from '../rosters/record-history.ts'
import { findRecord, listRoster, retireRecord, rosterValues, saveRecord } from '../rosters/records.ts'
import {
  confirmCandidates,
  dismissCandidates,
  listCandidates,
  reconsiderCandidate,
} from '../rosters/recusal-candidates.ts'
import {
  confirmRecusals,
  discardRecusals,
  previewRecusalRows,
  previewRecusals,
} from '../rosters/recusal-imports.ts'
import { addRule, listRules, removeRule } from '../rosters/recusal-rules.ts'
import { addRecusal, listEffective, listRecusals, removeRecusal, stateRecusals } from '../rosters/recusals.ts'
import { exportRejected } from '../rosters/rejected-rows.ts'
import { renameDepartment } from '../rosters/rename-department.ts'
import { setField } from '../rosters/set-field.ts'
import { confirmSuggestions, suggestionGroups, suggestionRows } from '../rosters/suggestions.ts'
import { undoBulk } from '../rosters/undo-bulk.ts'
import { lastImport, undoImport } from '../rosters/undo-import.ts'
import {
  adoptWords,
  arrangeWords,
  listVocabulary,
  mergeWord,
  removeWord,
  saveWord,
} from '../rosters/vocabularies.ts'
import { saveSuggestionRules, suggestionRules } from '../rosters/vocabulary-rules.ts'
import type { UsecasesOf } from './usecases-of.ts'

/** 名录 with their words, imports, recusals and the history of inspections. */
export const rostersUsecases: UsecasesOf<
  'rosters' | 'vocabularies' | 'suggestions' | 'departments' | 'items' | 'inspections' | 'recusals'
> = {
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
  'items.starters': listStarters,
  'items.addStarter': addStarter,
  'items.publish': publishCatalogue,
  'items.issues': listCatalogueIssues,
  'items.ofDay': itemsOfDay,
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
}
