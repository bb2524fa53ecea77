import type { ArrangementProblem } from '#shared/domain/kernel/arrangement-problems.ts'
import type { RecoveryKeyMistyped } from '#shared/domain/kernel/recovery-key.ts'
import type { PasswordProblem, Role } from '#shared/domain/kernel/accounts.ts'
import type { ReadinessProblem } from '#shared/domain/draw/readiness.ts'
import type { Unreadable } from '#shared/domain/documents/conformance/index.ts'
import type { AnswerProblem } from '#shared/domain/documents/dispatch/read-answer.ts'
import type { TemplateProblem } from '#shared/domain/documents/templates/index.ts'
import type { FigureProblem } from '#shared/domain/plan/check-figure.ts'
import type { SchemeProblem } from '#shared/domain/plan/check-scheme.ts'
import type { PlanProblem } from '#shared/domain/plan/check-plan.ts'
import type { RecordProblem } from '#shared/domain/results/record-problems.ts'
import type { RecordState } from '#shared/domain/results/types.ts'
import type { PublicationState } from '#shared/domain/results/publication.ts'
import type { PlanScope } from '#shared/domain/plan/types.ts'
import type { DrawProblem } from '#shared/domain/draw/problems.ts'
import type { FollowUpRefusal } from '#shared/domain/results/follow-up-gates.ts'
import type { FollowUpAct } from '#shared/domain/results/follow-up-events.ts'
import type { SheetRefusal } from '#shared/domain/results/sheet-mark.ts'
import type { FieldRefused } from '#shared/domain/rosters/edit-field.ts'
import type { RosterFailure } from '#shared/domain/rosters/read-roster.ts'
import type { ReadFailure } from '#shared/domain/rosters/workbook.ts'

/** What can go wrong when an office's folder is opened. Each has a page of its own: no database is needed to show it. */
export type StartFailure =
  | { readonly code: 'folder-not-writable'; readonly folder: string; readonly reason: string }
  /** No space where the office lies */
  | { readonly code: 'disk-full'; readonly folder: string }
  /** The folder in which the office was last time is not there: a stick, another drive letter, moved */
  | { readonly code: 'folder-missing'; readonly folder: string }
  /** The file in which this machine remembers the office's folder */
  | { readonly code: 'folder-memory-damaged'; readonly file: string }
  | { readonly code: 'office-in-use'; readonly folder: string }
  | { readonly code: 'database-from-the-future'; readonly found: number; readonly known: number }
  | { readonly code: 'database-foreign'; readonly file: string }
  /** Encrypted, and nobody has given the passphrase since the program started. `state` of the file that holds the sealed key */
  | {
      readonly code: 'locked-database'
      readonly file: string
      readonly keyFile: string
      readonly state: 'whole' | 'damaged' | 'absent'
    }
  | {
      readonly code: 'database-damaged'
      readonly file: string
      readonly detail: string
      readonly backups: readonly string[]
    }
  /**
   * SQLite would read the write-ahead log up to a damaged place only, as if what was done after it had never been. `frame`: the first
   * that it does not read, 0: the log's head; `lost`: complete commits behind it, 0: the database has them all
   */
  | {
      readonly code: 'journal-damaged'
      readonly file: string
      readonly frame: number
      readonly lost: number
    }
  /**
   * Entries that were on the disk once are missing, and no act of two people left them behind. `remembered`: number of the last one that was
   * seen; `found`: of the last one there is, 0: the file is gone or empty; `at`: its time, or empty
   */
  | {
      readonly code: 'ledger-behind'
      readonly file: string
      readonly remembered: number
      readonly found: number
      readonly at: string
    }
  | { readonly code: 'ledger-broken'; readonly sequence: number; readonly problem: LedgerProblem }
  /** What lies in the file is not what the ledger tells. `draw`: its number, or empty; `name`: of the part, or empty */
  | {
      readonly code: 'changed-outside'
      readonly part: ChangedPart
      readonly draw: string
      readonly name: string
    }
  | {
      readonly code: 'migration-failed'
      readonly step: number
      readonly detail: string
      readonly backup: string
    }

/** Tables and guards of the file, or what the ledger holds of a draw or a paper */
export type ChangedPart =
  | 'structure'
  | 'draw-removed'
  | 'draw-added'
  | 'draw'
  | 'file'
  | 'slips'
  | 'share'
  | 'snapshot'
  | 'replacement'
  | 'attachment'
  | 'dispatch'
  | 'record'
  | 'publication'
  | 'document'
  | 'report'
  | 'account'
  | 'follow-up'
  | 'result-sheet'
  | 'archive'

export type LedgerProblem = 'trigger-missing' | 'gap' | 'chain-broken' | 'hash-wrong' | 'tail-cut'

export interface DepartmentUses {
  readonly inspectors: number
  readonly items: number
  readonly schemes: number
  readonly tasks: number
}

export interface NamedRecords {
  readonly count: number
  readonly names: readonly string[]
}

type CoreFailure =
  | { readonly code: 'wrong-input'; readonly path: string; readonly detail: string }
  /** Half of a sign that is two units of a string stands in some text. `before`: what stands before it there */
  | { readonly code: 'text-cut-in-sign'; readonly before: string }
  | { readonly code: 'cancelled' }
  | { readonly code: 'unexpected'; readonly detail: string }
  | { readonly code: 'office-not-created' }
  /** The office has accounts and nobody is logged in here; `password`: the given one is to be changed first */
  | { readonly code: 'not-logged-in'; readonly why: 'out' | 'locked' | 'password' }
  | { readonly code: 'not-permitted'; readonly roles: readonly Role[] }
  /** `tries` in a row; `until`: when the next is heard, or empty */
  | { readonly code: 'wrong-password'; readonly tries: number; readonly until: string }
  | { readonly code: 'password-wait'; readonly until: string }
  | { readonly code: 'password-not-accepted'; readonly reason: PasswordProblem | 'same' }
  /** Known to the administrator too: it proves nobody */
  | { readonly code: 'password-given'; readonly name: string }
  | { readonly code: 'account-disabled'; readonly name: string }
  | { readonly code: 'account-name-taken'; readonly name: string }
  /** The first account must be one that can add others */
  | { readonly code: 'administrator-first' }
  | { readonly code: 'last-administrator' }
  | { readonly code: 'wrong-passphrase' }
  /** It is a recovery key, but not this database's */
  | { readonly code: 'wrong-recovery-key' }
  | RecoveryKeyMistyped
  | { readonly code: 'key-file-not-whole'; readonly file: string }
  /** It is encrypted with a key that was not unlocked here */
  | { readonly code: 'backup-locked'; readonly name: string }
  /** What was written anew is not what there was; nothing was replaced */
  | { readonly code: 'conversion-not-whole'; readonly detail: string }
  | { readonly code: 'encryption-unchanged'; readonly encrypted: boolean }
  /** At the command line nobody is logged in */
  | { readonly code: 'no-account-here' }
  /** The computer's time is before that of the last entry by more than a correction of a clock could be */
  | { readonly code: 'clock-set-back'; readonly now: string; readonly last: string }
  | { readonly code: 'clock-not-behind'; readonly last: string }
  | { readonly code: 'office-exists' }
  | { readonly code: 'not-a-rehearsal-office' }
  | { readonly code: 'randomness-fixed' }
  /** Only invented records are drawn in a rehearsal; the names of some others */
  | {
      readonly code: 'roster-not-invented'
      readonly roster: 'targets' | 'inspectors' | 'experts'
      readonly count: number
      readonly names: readonly string[]
    }
  | { readonly code: 'record-not-found'; readonly what: string; readonly id: string }
  | { readonly code: 'record-changed-meanwhile'; readonly id: string }
  | { readonly code: 'record-exists'; readonly id: string }
  /** Nothing of it was written. Without problems: the field is none that is edited by itself */
  | FieldRefused
  | { readonly code: 'record-in-use'; readonly id: string }
  /** The word, or an alias of it, belongs to another entry of the vocabulary */
  | { readonly code: 'word-taken'; readonly word: string; readonly holder: string }
  /** `signs` separate words in the draw's files or in a cell (draw-protocol.md §1) */
  | { readonly code: 'word-not-allowed'; readonly word: string; readonly signs: string }
  | { readonly code: 'word-in-use'; readonly word: string; readonly count: number }
  | { readonly code: 'vocabulary-changed-meanwhile' }
  | { readonly code: 'nothing-to-confirm' }
  /** How many records of each kind still name the department */
  | { readonly code: 'department-in-use'; readonly name: string; readonly uses: DepartmentUses }
  /** A shipped rule pack is never changed; a copy of it is */
  | { readonly code: 'preset-fixed'; readonly name: string }
  | { readonly code: 'figures-not-accepted'; readonly problems: readonly FigureProblem[] }
  | { readonly code: 'pack-unchanged' }
  /** The same target, day, department and kind */
  | { readonly code: 'inspection-exists'; readonly id: string }
  | { readonly code: 'inspection-in-future'; readonly date: string }
  | { readonly code: 'lead-number-taken'; readonly number: string }
  | { readonly code: 'lead-in-future'; readonly date: string }
  /** It was inspected, became a task or was not accepted */
  | { readonly code: 'lead-handled'; readonly number: string }
  | { readonly code: 'lead-without-targets'; readonly number: string }
  | { readonly code: 'statement-empty' }
  | { readonly code: 'preview-gone' }
  | { readonly code: 'rosters-changed-meanwhile' }
  /** Between counting what an act on many would meet and doing it */
  | { readonly code: 'chosen-changed-meanwhile' }
  | { readonly code: 'nothing-to-import' }
  /** `fileName` is the import that comes before it; empty where none can be undone any more */
  | { readonly code: 'import-not-last'; readonly fileName: string }
  /** Records of the import that were changed since, and new ones that something else stands on; some of their names */
  | { readonly code: 'import-built-upon'; readonly edited: NamedRecords; readonly referred: NamedRecords }
  | { readonly code: 'plan-number-taken'; readonly number: string }
  | { readonly code: 'plan-already-drawn'; readonly number: string }
  /** Only what refuses; each with its cell */
  | { readonly code: 'plan-not-accepted'; readonly problems: readonly PlanProblem[] }
  /** The table is public: changing it needs a reason */
  | { readonly code: 'plan-published'; readonly year: number; readonly scope: PlanScope }
  | { readonly code: 'plans-changed-meanwhile' }
  | { readonly code: 'publication-exists'; readonly place: string }
  | { readonly code: 'publication-in-future'; readonly date: string }
  | { readonly code: 'no-plan-table'; readonly file: string }
  | { readonly code: 'scheme-missing'; readonly task: string }
  /** It contradicts itself */
  /** Rows of another department's list that cannot be read, or none that can: a part of it would not be its list */
  | { readonly code: 'list-not-readable'; readonly rejected: number; readonly read: number }
  /** 参与协同 belongs to a cross-department plan */
  | { readonly code: 'plan-not-joint'; readonly task: string }
  | { readonly code: 'scheme-not-accepted'; readonly problems: readonly SchemeProblem[] }
  | { readonly code: 'scheme-not-ready'; readonly missing: readonly ReadinessProblem[] }
  | { readonly code: 'draw-in-another-state'; readonly state: DrawState }
  | { readonly code: 'draw-already-open'; readonly number: string }
  | { readonly code: 'draw-already-held'; readonly number: string }
  | { readonly code: 'department-not-of-draw'; readonly departments: readonly string[] }
  /** Meant for a document: no PNG, cut off, or larger than a page has use for */
  | {
      readonly code: 'picture-not-accepted'
      readonly title: string
      readonly reason: 'not-png' | 'damaged' | 'too-large'
    }
  /** Its places stand in the table in force already */
  | { readonly code: 'department-served'; readonly departments: readonly string[] }
  | {
      readonly code: 'place-not-in-force'
      readonly unit: string
      readonly department: string
      readonly place: number
    }
  /** One refill changes one table; these departments drew theirs in different rounds */
  | { readonly code: 'places-of-several-tables'; readonly departments: readonly string[] }
  /** 补位 needs an absence or a recusal: whoever could still go would otherwise be drawn away */
  | {
      readonly code: 'inspector-still-available'
      readonly unit: string
      readonly department: string
      readonly place: number
      readonly inspector: string
    }
  /** More than one plain text: it would stand in a plan or on a sheet as something else (draw-protocol.md §1) */
  | { readonly code: 'reason-not-accepted'; readonly reason: string }
  /** A further round is committed and not concluded: 3 is `more/1` */
  | { readonly code: 'round-still-open'; readonly round: number }
  /** Not drawn, or replaced already */
  | { readonly code: 'target-not-in-force'; readonly id: string }
  /** 递补 in reserve order only: nobody is left in the stratum, or it was taken in full */
  | { readonly code: 'reserve-exhausted'; readonly stratum: string }
  | {
      readonly code: 'attachment-not-accepted'
      readonly file: string
      readonly reason: 'empty' | 'too-large'
    }
  /** The protocol's own rules refuse what would be hashed; each with file and line */
  | { readonly code: 'draw-refused'; readonly problems: readonly DrawProblem[] }
  | { readonly code: 'too-few-contributors'; readonly needed: number; readonly bodies: number }
  | { readonly code: 'contributor-twice'; readonly who: string }
  | { readonly code: 'digits-not-accepted'; readonly who: string }
  | { readonly code: 'slip-already-fixed'; readonly who: string }
  | { readonly code: 'slips-differ'; readonly who: string }
  | { readonly code: 'slips-missing'; readonly who: readonly string[] }
  | { readonly code: 'secret-until-released' }
  | { readonly code: 'draw-not-secret'; readonly number: string }
  | { readonly code: 'already-released'; readonly number: string; readonly day: string }
  /** Every record that cannot be published, or withheld, as it stands */
  | {
      readonly code: 'publication-not-possible'
      readonly records: readonly {
        readonly targetName: string
        readonly department: string
        readonly state: PublicationState
      }[]
    }
  /** Before the inspection's end or the draw, or after today */
  | {
      readonly code: 'publication-day-not-accepted'
      readonly date: string
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'publication-withdrawn'; readonly number: string; readonly batch: number }
  | { readonly code: 'not-a-screenshot'; readonly file: string }
  /** Targets of which a department has not entered its record */
  | { readonly code: 'feedback-not-possible'; readonly names: readonly string[] }
  | { readonly code: 'two-people-needed' }
  | { readonly code: 'document-changed-outside'; readonly file: string }
  | { readonly code: 'document-missing'; readonly file: string }
  /** Of an issued file: `none` was kept, `other`: what is kept does not give the file again */
  | { readonly code: 'preview-not-kept'; readonly file: string; readonly why: 'none' | 'other' }
  | { readonly code: 'file-not-written'; readonly file: string; readonly reason: string }
  /** It is not what it was when it was made, or cannot be read */
  | { readonly code: 'backup-damaged'; readonly name: string; readonly detail: string }
  /** It was mended meanwhile, or never was damaged */
  | { readonly code: 'journal-not-damaged' }
  /** The folder has no office's file in it */
  | { readonly code: 'no-office-there'; readonly folder: string }
  | { readonly code: 'backup-not-made'; readonly reason: 'disk-full' | 'other'; readonly detail: string }
  | {
      readonly code: 'second-place-not-usable'
      readonly folder: string
      readonly why: 'absent' | 'within' | 'not-writable'
    }
  | { readonly code: 'not-a-package'; readonly reason: string }
  /** Every line of a holiday notice or table that could not be read */
  | { readonly code: 'arrangement-not-understood'; readonly problems: readonly ArrangementProblem[] }
  | { readonly code: 'year-without-arrangement'; readonly year: number }
  | { readonly code: 'arrangement-unchanged' }
  /** What could not be printed, each with its paragraph */
  | { readonly code: 'template-not-accepted'; readonly problems: readonly TemplateProblem[] }
  | { readonly code: 'template-unchanged' }
  /** A later edition of the department's dispatch was made: the earlier one is answered no more */
  | { readonly code: 'dispatch-superseded'; readonly department: string; readonly edition: number }
  | {
      readonly code: 'dispatch-date-not-accepted'
      readonly date: string
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'dispatch-not-sent'; readonly department: string }
  | { readonly code: 'dispatch-without-objection'; readonly department: string }
  /** Every row of a department's answer that cannot be taken */
  | { readonly code: 'dispatch-answer-not-accepted'; readonly problems: readonly AnswerProblem[] }
  | FollowUpRefusal
  /** Not the 结果录入表 that was sent */
  | { readonly code: 'result-sheet-not-accepted'; readonly file: string; readonly refusal: SheetRefusal }
  /** Rejected, unchanged, or not in the file */
  | { readonly code: 'result-row-not-takeable'; readonly target: string }
  /** Its record is a draft or was returned: it says nothing for certain */
  | { readonly code: 'follow-up-record-not-complete' }
  /** They have a case already, or the record has no such items */
  | { readonly code: 'follow-up-items-not-open'; readonly items: readonly string[] }
  | { readonly code: 'follow-up-nothing-offered' }
  | { readonly code: 'follow-up-words-missing'; readonly act: FollowUpAct }
  /** 当场改正 is proved by a picture or a paper */
  | { readonly code: 'follow-up-evidence-missing' }
  | {
      readonly code: 'follow-up-date-not-accepted'
      readonly date: string
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'catalogue-empty'; readonly department: string }
  /** The draw sends no such department to such a target */
  | {
      readonly code: 'sheet-not-of-draw'
      readonly number: string
      readonly targetId: string
      readonly department: string
    }
  /** All that keeps a department's record of a target from being complete */
  | ({ readonly code: 'record-not-accepted'; readonly problems: readonly RecordProblem[] } & AtSheet)
  | ({ readonly code: 'items-not-of-record'; readonly items: readonly string[] } & AtSheet)
  /** It was approved: whoever changes it says why */
  | ({ readonly code: 'correction-without-reason' } & AtSheet)
  | ({ readonly code: 'record-unchanged' } & AtSheet)
  | ({ readonly code: 'record-in-another-state'; readonly state: RecordState } & AtSheet)
  /** Whoever entered a record does not approve it */
  | ({ readonly code: 'own-record' } & AtSheet)
  /** Neither picture, video nor PDF; not what its name says; or not whole */
  | {
      readonly code: 'evidence-not-accepted'
      readonly file: string
      readonly why: 'unknown' | 'disguised' | 'damaged'
    }
  | { readonly code: 'evidence-withdrawn-already'; readonly file: string }
  /** It tells of a draw's record and follows it */
  | { readonly code: 'inspection-of-record' }
  /** 暗查: a paper that would warn the targets */
  | { readonly code: 'secret-not-announced'; readonly paper: 'W1' | 'W4' }
  /** No 发文机关代字 in the office's profile */
  | { readonly code: 'letter-code-missing' }
  /** Numbers as printed: the one that was asked for, and the one that is free */
  | { readonly code: 'number-not-next'; readonly number: string; readonly next: string }
  | { readonly code: 'number-already-given'; readonly number: string }
  | { readonly code: 'number-already-withdrawn'; readonly number: string }
  | { readonly code: 'number-unchanged' }
  /** 月报表: its last day comes before its first */
  | { readonly code: 'period-reversed'; readonly from: string; readonly to: string }
  /** `unit` empty: merged for the bureau */
  | { readonly code: 'report-unchanged'; readonly month: string; readonly unit: string }
  /** It was issued before: a correction says why */
  | { readonly code: 'report-needs-reason'; readonly month: string; readonly unit: string }
  /** Another window did so first. `name`: a month and its unit, or a department */
  | { readonly code: 'issued-meanwhile'; readonly name: string }
  /** No unit has reported the month */
  | { readonly code: 'report-nothing-to-merge'; readonly month: string }
  | { readonly code: 'diary-in-future'; readonly date: string }
  /** `missing`: records that are not complete */
  | { readonly code: 'draw-not-carried-out'; readonly number: string; readonly missing: number }
  /** What is filed is reopened first; what was destroyed stays so */
  | { readonly code: 'volume-filed'; readonly volume: string }
  | { readonly code: 'volume-destroyed'; readonly volume: string }
  | { readonly code: 'volume-not-filed'; readonly volume: string }
  /** Not every department has told what it found */
  | { readonly code: 'volume-not-ended'; readonly volume: string }
  | { readonly code: 'volume-not-complete'; readonly volume: string; readonly missing: readonly string[] }
  | {
      readonly code: 'filing-day-not-accepted'
      readonly volume: string
      readonly date: string
      /** Empty: any day */
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'shelf-taken'; readonly shelf: string; readonly volume: string }
  /** `until`: the last day of its term; empty: it is not filed, or kept for ever */
  | { readonly code: 'volume-not-over'; readonly volume: string; readonly until: string }
  | {
      readonly code: 'export-place-not-accepted'
      readonly place: string
      readonly why: 'absent' | 'within' | 'not-writable' | 'too-large'
    }
  | {
      readonly code: 'not-an-archive'
      readonly reason: 'absent' | 'no-sums' | 'damaged' | 'too-large' | 'unreadable'
    }
  /** By the rules, after its term was over. `at`: when */
  | { readonly code: 'attachment-destroyed'; readonly file: string; readonly at: string }
  /** The task has a notice that is not withdrawn */
  | { readonly code: 'notice-in-force'; readonly number: string }

/** A department's record of a target, by names */
interface AtSheet {
  readonly target: string
  readonly department: string
}

/** A draw's life, one way only. A late department's or a refill's round lies within `finished`. */
export type { ReadinessProblem }

export type DrawState = 'committed-1' | 'drawn-1' | 'committed-2' | 'finished' | 'voided'

export type Failure =
  StartFailure | CoreFailure | Unreadable | Exclude<ReadFailure, { code: 'cancelled' }> | RosterFailure
export type FailureCode = Failure['code']
export type FailureOf<Code extends FailureCode> = Extract<Failure, { code: Code }>

/** Failures that any operation can have, besides those it declares. */
export const commonFailures = [
  'wrong-input',
  'text-cut-in-sign',
  'cancelled',
  'unexpected',
  'clock-set-back',
  'disk-full',
  'not-logged-in',
  'not-permitted',
] as const satisfies readonly FailureCode[]

/** Every way in which a file is no roster. */
export const fileFailures = [
  'file-empty',
  'file-too-large',
  'file-foreign',
  'workbook-too-old',
  'xlsb-not-yet-read',
  'page-of-frames',
  'page-without-table',
  'document-without-table',
  'password-protected',
  'file-truncated',
  'file-damaged',
  'expanded-too-large',
  'too-many-rows',
  'too-many-cells',
  'text-cut-off',
  'encoding-unknown',
  'quote-not-closed',
  'sheet-not-found',
  'header-not-found',
  'column-missing',
] as const satisfies readonly (ReadFailure | RosterFailure)['code'][]
