import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import {
  nothing,
  office,
  secondPersonFailures,
  secretFailures,
  twoPeople,
  unopenedFailures,
} from './common.ts'

/** As a list of them names it */
const backup = z.object({
  name: z.string().regex(/^office-[0-9TZ-]{10,40}$/),
  place: z.enum(['first', 'second', 'older']).default('first'),
})

/** Why a backup cannot be put back */
const unfit = ['record-not-found', 'backup-damaged', 'backup-locked', ...unopenedFailures] as const

/** 备份: copies of the office that were read again, and putting one of them back (requirements G2). */
export const backupsOperations = {
  /** Answers also where the office cannot be opened, as the next two do. */
  'backups.list': operation<view.BackupsView>()({ input: nothing }),
  'backups.preview': operation<view.RestorePreview>()({
    input: z.object({ backup }),
    failures: ['record-not-found', 'backup-damaged', 'backup-locked'],
  }),
  /** For as long as the program runs: by the passphrase of its time, or by its recovery key. */
  'backups.unlock': operation<view.Unlocked>()({
    input: z.object({ backup, secret: schema.secretSchema }),
    failures: ['record-not-found', ...secretFailures],
  }),
  /** Two people answer for it: what was done since is gone from the office, and a draw could be held again. */
  'backups.restore': operation<view.Restored>()({
    input: z.object({
      backup,
      reason: z.string().trim().min(1).max(400),
      ...twoPeople,
    }),
    failures: [...unfit, ...secondPersonFailures, 'backup-not-made'],
  }),
  /**
   * Opens an office whose write-ahead log is damaged at its last whole state, on purpose: what was done after it is gone, as after a
   * restoring. Answers only where the office cannot be opened.
   */
  'backups.openLastWhole': operation<view.Restored>()({
    input: z.object({
      reason: z.string().trim().min(1).max(400),
      ...twoPeople,
    }),
    failures: [...unfit, ...secondPersonFailures, 'journal-not-damaged'],
  }),
  'backups.take': operation<view.BackupsView>()({ input: nothing, failures: [...office, 'backup-not-made'] }),
  /** A folder on a stick or a share; empty: none any more. */
  'backups.setSecondPlace': operation<view.BackupsView>()({
    input: z.object({ secondPlace: z.string().trim().max(400) }),
    failures: [...office, 'second-place-not-usable'],
  }),
} as const
