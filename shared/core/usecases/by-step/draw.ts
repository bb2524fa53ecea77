import { readAttachment } from '../attachments/read.ts'
import { commitFirst } from '../draw/commit-first.ts'
import { commitRefill } from '../draw/commit-refill.ts'
import { commitLate, commitSecond } from '../draw/commit-second.ts'
import { concludeRound } from '../draw/conclude.ts'
import { exportPackage } from '../draw/packages.ts'
import { previewSecond } from '../draw/preview-second.ts'
import { replaceTarget } from '../draw/replace-target.ts'
import { enterSlip, fixSlip } from '../draw/slips.ts'
import { stratumTickets } from '../draw/stratum-tickets.ts'
import { verifyUploaded } from '../draw/verify-uploaded.ts'
import { getDraw, listDraws } from '../draw/view.ts'
import { voidDraw } from '../draw/void-draw.ts'
import { explainTargets } from '../draw/why.ts'
import type { UsecasesOf } from './usecases-of.ts'

/** 抽取. */
export const drawUsecases: UsecasesOf<'draw'> = {
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
}
