import type { NumberSeries } from '#shared/domain/documents/index.ts'
import { documentNumber } from '#shared/domain/documents/index.ts'
import { fail } from '#shared/domain/kernel/result.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import { nextFreeNumber, numberInForce } from '../../store/document-numbers.ts'
import type { Office } from '../../store/offices.ts'
import type { Paper } from './issue.ts'
import { issueNumbered, notNext } from './numbers.ts'

/** A paper of the office that bears a number of its own row, one in force at a time. */
export interface OfficialPaper {
  readonly kind: Paper['kind']
  /** Of what it is the paper: a task's id, or the year of a plan */
  readonly about: string
  /** The number that was before the clerk's eyes */
  readonly number: number
  /** The paper under a number as printed */
  readonly paper: (number: string) => Paper
}

/** By the year in which the document is issued; null: the office has no letter code. */
export function seriesOf(context: Context, { profile }: Office): NumberSeries | null {
  const letterCode = profile.numberPrefix.trim()
  return letterCode === '' ? null : { letterCode, year: Number(dayOf(context).slice(0, 4)) }
}

/** Issues it under its number, unless another took the number or a paper of the same kind is in force. */
export async function issueOfficial(context: Context, office: Office, official: OfficialPaper, run: Run) {
  const { kind, about, number } = official
  const series = seriesOf(context, office)
  if (series === null) return fail({ code: 'letter-code-missing' })
  const inForce = await numberInForce(context.db, kind, about)
  if (inForce !== null) {
    return fail({ code: 'notice-in-force', number: documentNumber(inForce, inForce.number) })
  }
  const next = await nextFreeNumber(context.db, series)
  if (next !== number) return notNext(series, number, next)
  const paper = official.paper(documentNumber(series, number))
  return issueNumbered(context, paper, { series, number, taskId: about, issuedOn: dayOf(context) }, run)
}
