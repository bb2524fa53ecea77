import type { OperationName, Operations, ParsedInputOf } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { FollowUpFacts } from '#shared/domain/results/follow-up-events.ts'
import { isWhole } from '#shared/domain/results/follow-up-offers.ts'
import { recordEnd } from '#shared/domain/results/result-words.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf, newId } from '../../context.ts'
import { caseDigest } from '../../store/check-follow-ups.ts'
import type { Tx } from '../../store/database.ts'
import type { FollowUpCase } from '../../store/follow-ups.ts'
import { insertCase, listCases } from '../../store/follow-ups.ts'
import { actWithDocuments } from '../attachments/keep.ts'
import type { NamedRecord } from './follow-up-cases.ts'
import { namedRecords, offersIn, readFollowUps, takenItems } from './follow-up-cases.ts'
import { findRecord } from '../../store/results.ts'
import { enter } from './follow-up-entry.ts'
import { followUpList, followUpView } from './follow-up-view.ts'

export const openFollowUp: Usecase<'followUps.open'> = async (context, input) => {
  const opened = await act(context, async (tx, at) => {
    const { recordId, itemIds, day, who, told } = input
    const record = await findRecord(tx, recordId)
    const named = record === null ? undefined : (await namedRecords(tx, record.drawId)).get(recordId)
    if (record === null || named === undefined)
      return fail({ code: 'record-not-found', what: 'record', id: recordId })
    if (!isWhole(record.state)) return fail({ code: 'follow-up-record-not-complete' })
    const items = record.content.items.filter(({ itemId }) => itemIds.includes(itemId))
    const taken = takenItems(await listCases(tx, recordId))
    const unfit = itemIds.filter((id) => taken.has(id) || !items.some(({ itemId }) => itemId === id))
    if (unfit.length > 0)
      return fail({ code: 'follow-up-items-not-open', items: namesIn(record.content.items, unfit) })
    const foundOn = recordEnd(record.content)
    const to = dayOf(context)
    if (day < foundOn || day > to)
      return fail({ code: 'follow-up-date-not-accepted', date: day, from: foundOn, to })
    const one = { id: newId(context), recordId, problem: { items, foundOn }, day, who, told, at }
    await insertCase(tx, one)
    return ok({ value: one.id, kind: 'follow-up.opened', body: { cases: [toldOf(one, named)] } })
  })
  return opened.ok ? followUpView(context, opened.value) : opened
}

const namesIn = (
  items: readonly { readonly itemId: string; readonly itemName: string }[],
  ids: readonly string[],
) => ids.map((id) => items.find(({ itemId }) => itemId === id)?.itemName ?? id)

const toldOf = (one: FollowUpCase, { draw, record, targetName }: NamedRecord) => ({
  drawNumber: draw.number,
  department: record.department,
  target: targetName,
  items: one.problem.items.map(({ itemName }) => itemName),
  case: one.id,
  day: one.day,
  who: one.who,
  told: one.told,
  sha256: caseDigest(one),
})

export const openOfferedFollowUps: Usecase<'followUps.openOffered'> = async (context, { drawId, who }) => {
  const opened = await act(context, (tx, at) => openAll(context, tx, { drawId, who, at }))
  return opened.ok ? ok(await followUpList(context)) : opened
}

async function openAll(
  context: Context,
  tx: Tx,
  { drawId, who, at }: { readonly drawId: string | null; readonly who: string; readonly at: string },
) {
  const book = await readFollowUps(tx, drawId)
  const cases: ReturnType<typeof toldOf>[] = []
  for (const { recordId, items, foundOn } of offersIn(book)) {
    const named = book.records.get(recordId)
    if (named === undefined) continue
    const problem = { items, foundOn }
    const one = { id: newId(context), recordId, problem, day: dayOf(context), who, told: '', at }
    await insertCase(tx, one)
    cases.push(toldOf(one, named))
  }
  if (cases.length === 0) return fail({ code: 'follow-up-nothing-offered' })
  return ok({ value: null, kind: 'follow-up.opened', body: { cases } })
}

type PlainAct = ParsedInputOf<Operations['followUps.record' & OperationName]>['act']

export const recordFollowUp: Usecase<'followUps.record'> = async (context, input) => {
  const { caseId, day, who, told, files } = input
  const facts = plainFacts(input.act)
  if (told === '' && needsWords.has(facts.kind))
    return fail({ code: 'follow-up-words-missing', act: facts.kind })
  if (facts.kind === 'corrected' && files.length === 0) return fail({ code: 'follow-up-evidence-missing' })
  const done = await actWithDocuments(context, files, async (tx, at, kept) => {
    const entered = await enter(context, tx, { caseId, day, who, told, facts, kept }, at)
    return entered.ok ? ok({ value: null, kind: `follow-up.${facts.kind}`, body: entered.value }) : entered
  })
  return done.ok ? followUpView(context, caseId) : done
}

/** Acts that say nothing without words: what was advised, why a term is longer, what was answered, what came of it. */
const needsWords: ReadonlySet<FollowUpFacts['kind']> = new Set([
  'guided',
  'extended',
  'replied',
  'filing-ended',
  'closed',
  'reopened',
])

const plainFacts = (told: PlainAct): FollowUpFacts => told
