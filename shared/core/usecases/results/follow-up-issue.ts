import type { FollowUpPaperProposal, Operations, ParsedInputOf } from '#shared/contract/index.ts'
import type { NumberSeries } from '#shared/domain/documents/index.ts'
import { documentNumber, orderLetterCode } from '#shared/domain/documents/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { addDays } from '#shared/domain/kernel/days.ts'
import { assertNever, fail, ok } from '#shared/domain/kernel/result.ts'
import type { FollowUpFacts } from '#shared/domain/results/follow-up-events.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import { nextFreeNumber } from '../../store/document-numbers.ts'
import { findOffice } from '../../store/offices.ts'
import type { Paper, RecordBesides } from '../documents/issue.ts'
import { issuePapers } from '../documents/issue.ts'
import { issueNumbered, notNext } from '../documents/numbers.ts'
import type { OpenedCase } from './follow-up-cases.ts'
import { readFollowUps } from './follow-up-cases.ts'
import type { EntryRefusal } from './follow-up-entry.ts'
import { enter, entryRefusal } from './follow-up-entry.ts'
import type { FollowUpPaper } from './follow-up-papers.ts'
import { orderPaper, paperSources, referralPaper, reviewPaper } from './follow-up-papers.ts'
import { followUpView, noCase, openedCase } from './follow-up-view.ts'

const yearOfToday = (context: Context) => Number(dayOf(context).slice(0, 4))

export const proposePaper: Usecase<'followUps.propose'> = async (context, { caseId, paper, letterCode }) => {
  const opened = await openedCase(context.db, caseId)
  const office = await findOffice(context.db)
  if (opened === null || office === null) return noCase(caseId)
  const code = letterCode === '' ? await usualCode(context, opened, paper) : letterCode
  const series = { letterCode: code, year: yearOfToday(context) }
  const number = code === '' ? 0 : await nextFreeNumber(context.db, series)
  const isOwn = opened.named.record.department === office.profile.bureau
  return ok({
    letterCode: code,
    next: code === '' ? null : { number, text: documentNumber(series, number) },
    contact: isOwn ? office.profile.contact : '',
    phone: isOwn ? office.profile.phone : '',
  } satisfies FollowUpPaperProposal)
}

const actOfPaper = { W6: 'referred', W7: 'ordered', W10: 'reviewed' } as const

/** What the department used last; for the bureau itself, what follows from its own code. */
async function usualCode(context: Context, { named }: OpenedCase, paper: FollowUpPaper): Promise<string> {
  const { department } = named.record
  const { cases } = await readFollowUps(context.db)
  const [last] = cases
    .filter((one) => one.named.record.department === department)
    .flatMap(({ events }) => events)
    .filter(({ facts }) => facts.kind === actOfPaper[paper])
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .flatMap(({ facts }) => ('number' in facts && facts.number !== '' ? [facts.number] : []))
  if (last !== undefined) return last.slice(0, last.lastIndexOf('〔'))
  const profile = (await findOffice(context.db))?.profile
  if (profile?.bureau !== department) return ''
  if (paper === 'W6') return profile.numberPrefix.trim()
  return orderLetterCode(profile.numberPrefix, paper === 'W7' ? 'rectification' : 'review') ?? ''
}

/** The case does not let the paper be made any more: nothing of it stays. */
class NoLongerAllowed extends Error {
  readonly failure: EntryRefusal
  constructor(failure: EntryRefusal) {
    super('no longer allowed')
    this.failure = failure
  }
}

interface Making {
  readonly caseId: string
  readonly day: IsoDate
  readonly who: string
  readonly told: string
  readonly numbering: { readonly letterCode: string; readonly number: number } | null
  /** With the document's number as printed */
  readonly factsOf: (documentId: string, number: string) => FollowUpFacts
  readonly paperOf: (
    sources: NonNullable<Awaited<ReturnType<typeof paperSources>>>,
    number: string,
  ) => Promise<Paper>
}

/** The paper under its number, if the case lets it be made: nothing is written and no number taken. */
async function draftOf(context: Context, making: Making) {
  const { caseId, day, numbering, factsOf } = making
  const opened = await openedCase(context.db, caseId)
  const sources = opened === null ? null : await paperSources(context, opened)
  if (opened === null || sources === null) return noCase(caseId)
  const series = numbering === null ? null : { letterCode: numbering.letterCode, year: yearOfToday(context) }
  const number = series === null ? '' : documentNumber(series, numbering?.number ?? 0)
  const refused = await entryRefusal(context, context.db, opened, { day, facts: factsOf('', number) })
  if (refused !== null) return fail(refused)
  return ok({ paper: await making.paperOf(sources, number), opened, series, number })
}

/** Makes a paper, numbers it and enters it in the case: all of it in one act, or nothing. */
async function issue(context: Context, making: Making, run: Run) {
  const { caseId, day, who, told, numbering, factsOf } = making
  const draft = await draftOf(context, making)
  if (!draft.ok) return draft
  const { paper, opened, series, number } = draft.value
  const besides: RecordBesides = async (tx, [document], at) => {
    const facts = factsOf(document?.id ?? '', number)
    const entered = await enter(context, tx, { caseId, day, who, told, facts, kept: [] }, at)
    if (!entered.ok) throw new NoLongerAllowed(entered.failure)
    return { followUp: entered.value }
  }
  try {
    const numbered = series === null ? null : { series, number: numbering?.number ?? 0 }
    const issued = await issueOne(context, { paper, opened, numbered, besides }, run)
    return issued.ok ? await followUpView(context, caseId) : issued
  } catch (error) {
    if (error instanceof NoLongerAllowed) return fail(error.failure)
    throw error
  }
}

interface Issuing {
  readonly paper: Paper
  readonly opened: OpenedCase
  readonly numbered: { readonly series: NumberSeries; readonly number: number } | null
  readonly besides: RecordBesides
}

async function issueOne(context: Context, { paper, opened, numbered, besides }: Issuing, run: Run) {
  const { id: drawId, taskId } = opened.named.draw
  if (numbered === null) return issuePapers(context, [paper], drawId, run, besides)
  const { series, number } = numbered
  const next = await nextFreeNumber(context.db, series)
  if (next !== number) return notNext(series, number, next)
  const numbering = { series, number, taskId, drawId, issuedOn: dayOf(context) }
  return issueNumbered(context, paper, numbering, run, besides)
}

export const orderRectification: Usecase<'followUps.order'> = async (context, input, run) =>
  issue(context, orderMaking(context, input), run)

function orderMaking(context: Context, input: ParsedInputOf<Operations['followUps.order']>): Making {
  const { caseId, letterCode, number, days, measures, who, reviewBody, court, contact, phone } = input
  const day = dayOf(context)
  const dueOn = addDays(day, days)
  return {
    caseId,
    day,
    who,
    told: '',
    numbering: { letterCode, number },
    factsOf: (documentId, text) => ({ kind: 'ordered', documentId, number: text, measures, dueOn }),
    paperOf: (sources, text) =>
      orderPaper(sources, { number: text, date: day, dueOn, measures, reviewBody, court, contact, phone }),
  }
}

export const reviewRectification: Usecase<'followUps.review'> = async (context, input, run) =>
  issue(context, await reviewMaking(context, input), run)

async function reviewMaking(context: Context, input: ParsedInputOf<Operations['followUps.review']>) {
  const { caseId, numbering, day, who, told, contact, phone } = input
  const opened = await openedCase(context.db, caseId)
  const own = new Set(opened?.one.problem.items.map(({ itemId }) => itemId))
  const undone = input.undone.filter((id) => own.has(id))
  const making: Making = {
    caseId,
    day,
    who,
    told,
    numbering,
    factsOf: (documentId, number) => ({ kind: 'reviewed', documentId, number, undone }),
    paperOf: (sources, number) =>
      reviewPaper(sources, { number, date: day, undone, finding: told, contact, phone }),
  }
  return making
}

export const referFollowUp: Usecase<'followUps.refer'> = async (context, input, run) =>
  issue(context, referralMaking(context, input), run)

function referralMaking(context: Context, input: ParsedInputOf<Operations['followUps.refer']>): Making {
  const { caseId, letterCode, number, who, police, ...words } = input
  const day = dayOf(context)
  const { to, reason, basis, materials, replyBy, contact, phone } = words
  return {
    caseId,
    day,
    who,
    told: reason,
    numbering: { letterCode, number },
    factsOf: (documentId, text) => ({ kind: 'referred', documentId, number: text, to, police, replyBy }),
    paperOf: (sources, text) =>
      referralPaper(sources, {
        number: text,
        date: day,
        to,
        reason,
        basis,
        materials,
        replyBy,
        contact,
        phone,
      }),
  }
}

type Asked<Of extends string, Act extends 'followUps.order' | 'followUps.review' | 'followUps.refer'> = {
  readonly of: Of
} & ParsedInputOf<Operations[Act]>

/** W7, W10 or W6 as it would be issued now. */
export async function followUpDraft(
  context: Context,
  asked:
    | Asked<'order', 'followUps.order'>
    | Asked<'review', 'followUps.review'>
    | Asked<'referral', 'followUps.refer'>,
) {
  const draft = await draftOf(context, await makingOf(context, asked))
  return draft.ok ? ok([draft.value.paper]) : draft
}

async function makingOf(context: Context, asked: Parameters<typeof followUpDraft>[1]): Promise<Making> {
  switch (asked.of) {
    case 'order':
      return orderMaking(context, asked)
    case 'review':
      return reviewMaking(context, asked)
    case 'referral':
      return referralMaking(context, asked)
    default:
      return assertNever(asked)
  }
}
