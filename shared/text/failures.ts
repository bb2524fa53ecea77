import type { Failure, FailureOf } from '#shared/contract/index.ts'
import { fileFailures } from '#shared/contract/index.ts'
import { backupsSentences } from './failures/backups.ts'
import { documentsSentences } from './failures/documents.ts'
import { drawSentences } from './failures/draw.ts'
import { officeSentences } from './failures/office.ts'
import { planSentences } from './failures/plan.ts'
import { reportSentences } from './failures/report.ts'
import { resultsSentences } from './failures/results.ts'
import { rostersSentences } from './failures/rosters.ts'
import { startSentences } from './failures/start.ts'
import type { SentencesOf } from './failures/sentences-of.ts'
import { readFailureText } from './read-failures.ts'

type FileFailure = FailureOf<(typeof fileFailures)[number]>

const sentences: SentencesOf<Exclude<Failure, FileFailure>> = {
  ...startSentences,
  ...officeSentences,
  ...backupsSentences,
  ...rostersSentences,
  ...planSentences,
  ...drawSentences,
  ...documentsSentences,
  ...resultsSentences,
  ...reportSentences,
}

/** The sentence for a failure. */
export function failureSentence(failure: Failure): string {
  if (isFileFailure(failure)) return readFailureText(failure)
  const sentence = sentences[failure.code] as (facts: Failure) => string
  return sentence(failure)
}

/** What only support understands, for where it does not stand in a clerk's way; empty: the sentence says it all. */
export const failureDetails = (failure: Failure): string =>
  failure.code === 'wrong-input' ? [failure.path, failure.detail].filter(Boolean).join('：') : ''

function isFileFailure(failure: Failure): failure is FileFailure {
  return fileFailures.some((code) => code === failure.code)
}
