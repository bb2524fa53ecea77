import { addAccount, listAccounts, setDisabled, setIdle, setRole } from '../accounts/accounts.ts'
import { changePassword, resetPassword } from '../accounts/passwords.ts'
import { lock, login, logout, session, stay } from '../accounts/sessions.ts'
import { importArrangement, previewArrangement } from '../calendar/arrangements.ts'
import { computeDeadline } from '../calendar/deadline.ts'
import { declareYear, getYear, listYears, setDay } from '../calendar/holidays.ts'
import { addShipped } from '../calendar/shipped-years.ts'
import { createOffice, officeStatus, updateOfficeProfile } from '../office/office.ts'
import { changeFigures, copyPack, listPacks, removePack, resetPack } from '../office/packs.ts'
import { loadSample } from '../office/sample.ts'
import { chooseFolder } from '../office/use-folder.ts'
import { correctClock } from '../records/clock.ts'
import { exportLedger, tableWorkbook } from '../records/export-ledger.ts'
import { ledgerState, proveEntry, readLedger, verifyLedger } from '../records/ledger.ts'
import { findHead, listSheets } from '../records/signed-sheets.ts'
import { reportSelfCheck } from '../self-check/report.ts'
import { runSelfCheck } from '../self-check/run.ts'
import type { UsecasesOf } from './usecases-of.ts'

/** Who works here and by which rules: accounts, the office, its rule packs and calendar, its ledger and self-check. */
export const officeUsecases: UsecasesOf<'accounts' | 'office' | 'packs' | 'calendar' | 'check' | 'records'> =
  {
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
    'office.useFolder': chooseFolder,
    'packs.list': listPacks,
    'packs.copy': copyPack,
    'packs.change': changeFigures,
    'packs.reset': resetPack,
    'packs.remove': removePack,
    'calendar.years': listYears,
    'calendar.year': getYear,
    'calendar.setDay': setDay,
    'calendar.declareYear': declareYear,
    'calendar.addShipped': addShipped,
    'calendar.previewArrangement': previewArrangement,
    'calendar.importArrangement': importArrangement,
    'calendar.deadline': computeDeadline,
    'check.run': runSelfCheck,
    'check.report': reportSelfCheck,
    'records.ledger': readLedger,
    'records.ledgerState': ledgerState,
    'records.verifyLedger': verifyLedger,
    'records.correctClock': correctClock,
    'records.proveEntry': proveEntry,
    'records.signedSheets': listSheets,
    'records.findHead': findHead,
    'records.exportLedger': exportLedger,
    'records.workbook': tableWorkbook,
  }
