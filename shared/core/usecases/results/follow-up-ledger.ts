import type { FollowUpSummary, Operations, ParsedInputOf } from '#shared/contract/index.ts'
import { followUpLedger, followUpLedgerPath } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { findDraw } from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import type { Paper } from '../documents/issue.ts'
import { issuePapers } from '../documents/issue.ts'
import { problemWords } from './follow-up-papers.ts'
import { followUpList } from './follow-up-view.ts'

/** T9 后续处置工作台账 in both formats: the same cases that the list shows for these days, draw and department. */
export const makeFollowUpLedger: Usecase<'followUps.makeLedger'> = async (context, input, run) => {
  const papers = await followUpLedgerDraft(context, input)
  return papers.ok ? issuePapers(context, papers.value, input.drawId, run) : papers
}

export async function followUpLedgerDraft(
  context: Context,
  input: ParsedInputOf<Operations['followUps.makeLedger']>,
) {
  const { from, to, drawId, department } = input
  const office = await findOffice(context.db)
  if (office === null) return fail({ code: 'record-not-found', what: 'office', id: '' })
  if (drawId !== null && (await findDraw(context.db, drawId)) === null) {
    return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  }
  const { cases } = await followUpList(context)
  const own = cases
    .filter(
      (one) =>
        one.foundOn >= from &&
        one.foundOn <= to &&
        (drawId === null || one.drawId === drawId) &&
        (department === '' || one.department === department),
    )
    .toReversed()
  const model = followUpLedger({
    unit: department === '' ? office.profile.bureau : department,
    subject: drawId === null ? periodWords(from, to) : `抽取${own[0]?.drawNumber ?? ''}`,
    asOf: dayOf(context),
    rows: own.map(ledgerRow),
    mark: office.rehearsal ? '演练' : '',
  })
  const papers = (['docx', 'xlsx'] as const).map((format): Paper => ({
    kind: 'T9',
    format,
    model,
    path: (version) => followUpLedgerPath(Number(to.slice(0, 4)), format, version),
  }))
  return ok(papers)
}

function periodWords(from: string, to: string): string {
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `${year}年度`
  return `${from.slice(0, 10)}至${to.slice(0, 10)}`
}

const ledgerRow = (one: FollowUpSummary) => ({
  target: one.targetName,
  problem: one.items.map((item) => `${item.itemName}：${problemWords(item)}`).join('\n'),
  foundOn: one.foundOn,
  handling: [...new Set(one.items.flatMap(({ handling }) => handling))],
  referredTo: one.referredTo.join('、'),
  dueOn: one.orderedUntil,
  outcome: one.outcome,
  closedOn: one.closedOn,
})
