import { amendBatch, withdrawBatch } from '../publication/amend.ts'
import { recordFeedback } from '../publication/feedback.ts'
import { listPublications } from '../publication/list.ts'
import { markPublished, withhold } from '../publication/mark.ts'
import { disclosure, makeTable } from '../publication/papers.ts'
import { punctuality } from '../publication/punctuality.ts'
import { releaseDraw } from '../publication/release.ts'
import { addEvidence, withdrawEvidence } from '../results/evidence.ts'
import { openFollowUp, openOfferedFollowUps, recordFollowUp } from '../results/follow-up-acts.ts'
import {
  orderRectification,
  proposePaper,
  referFollowUp,
  reviewRectification,
} from '../results/follow-up-issue.ts'
import { makeFollowUpLedger } from '../results/follow-up-ledger.ts'
import { getFollowUp, listFollowUps } from '../results/follow-up-view.ts'
import { getSheet } from '../results/get.ts'
import { listResultDraws, listResults } from '../results/list.ts'
import { approveRecords, returnRecords } from '../results/review.ts'
import { saveResult } from '../results/save.ts'
import { makeSheets } from '../results/sheet-make.ts'
import { exportRejectedResults, previewResultSheet, takeResultSheet } from '../results/sheet-take.ts'
import { contentOfRecord, listResultVersions } from '../results/versions.ts'
import type { UsecasesOf } from './usecases-of.ts'

/** 检查结果, 后续处置 and 公示. */
export const resultsUsecases: UsecasesOf<'results' | 'followUps' | 'publication'> = {
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
}
