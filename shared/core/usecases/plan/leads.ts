import type { FailureOf, LeadView } from '#shared/contract/index.ts'
import { cleanLine } from '#shared/domain/rosters/clean-text.ts'
import { nextLeadNumber } from '#shared/domain/plan/leads.ts'
import type { Lead } from '#shared/domain/plan/leads.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { isShownMasked } from '../../as-seen-by.ts'
import type { Usecase } from '../../context.ts'
import { act, dayOf, newId } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import * as store from '../../store/leads.ts'
import { findRecord } from '../../store/rosters.ts'

export const listLeads: Usecase<'leads.list'> = async ({ db, by }, query) =>
  ok(await store.listLeads(db, { ...query, masked: isShownMasked(by) }))

export const proposeLead: Usecase<'leads.propose'> = async ({ db }, { year }) =>
  ok({ number: nextLeadNumber((await store.leadNumbers(db)).keys(), year) })

export const saveLead: Usecase<'leads.save'> = (context, { lead: entered, revision }) =>
  act(context, async (tx, at) => {
    const seen = revision === 0 ? ok(null) : await openLead(tx, { id: entered.id, revision })
    if (!seen.ok) return seen
    if (entered.receivedOn > dayOf(context)) return fail({ code: 'lead-in-future', date: entered.receivedOn })
    const lead = { ...blank, ...cleaned(entered), id: seen.value?.id ?? newId(context) }
    for (const field of ['number', 'source', 'content'] as const) {
      if (lead[field] === '') {
        return fail({ code: 'wrong-input', path: `lead.${field}`, detail: 'no visible sign' })
      }
    }
    const holder = (await store.leadNumbers(tx)).get(lead.number)
    if (holder !== undefined && holder !== lead.id) {
      return fail({ code: 'lead-number-taken', number: lead.number })
    }
    for (const id of lead.targetIds) {
      if ((await findRecord(tx, 'targets', id)) === null) {
        return fail({ code: 'record-not-found', what: 'target', id })
      }
    }
    await store.putLead(tx, lead, at)
    const kind = seen.value === null ? 'lead.added' : 'lead.edited'
    return ok({ value: await savedLead(tx, lead.id), kind, body: { before: seen.value, after: lead } })
  })

const blank = { handling: 'open', handledOn: '', outcome: '', taskId: '' } as const

function cleaned(entered: Pick<Lead, 'number' | 'receivedOn' | 'source' | 'content' | 'targetIds'>) {
  const line = (text: string) => cleanLine(text).text
  const { receivedOn, targetIds } = entered
  return {
    number: line(entered.number),
    source: line(entered.source),
    content: line(entered.content),
    receivedOn,
    targetIds: [...new Set(targetIds)],
  }
}

export const declineLead: Usecase<'leads.decline'> = (context, { reason, ...asked }) =>
  act(context, async (tx, at) => {
    const seen = await openLead(tx, asked)
    if (!seen.ok) return seen
    const lead = { ...seen.value, handling: 'declined', handledOn: dayOf(context), outcome: reason } as const
    await store.putLead(tx, lead, at)
    const { number } = lead
    return ok({ value: await savedLead(tx, lead.id), kind: 'lead.declined', body: { number, reason } })
  })

export const reopenLead: Usecase<'leads.reopen'> = (context, { reason, ...asked }) =>
  act(context, async (tx, at) => {
    const seen = await seenLead(tx, asked)
    if (!seen.ok) return seen
    const { handling, taskId, number } = seen.value
    // What was inspected stays in the history, and a task that stands in the plan is undone there.
    if (!(handling === 'declined' || (handling === 'task' && taskId === ''))) {
      return fail({ code: 'lead-handled', number })
    }
    await store.putLead(tx, { ...seen.value, ...blank }, at)
    return ok({ value: await savedLead(tx, seen.value.id), kind: 'lead.reopened', body: { number, reason } })
  })

export const removeLead: Usecase<'leads.remove'> = (context, { reason, ...asked }) =>
  act(context, async (tx) => {
    const seen = await openLead(tx, asked)
    if (!seen.ok) return seen
    await store.removeLead(tx, seen.value.id)
    return ok({ value: null, kind: 'lead.removed', body: { lead: seen.value, reason } })
  })

interface Seen {
  readonly id: string
  readonly revision: number
}

type SeenFailure = FailureOf<'record-not-found' | 'record-changed-meanwhile'>

async function seenLead(tx: Tx, { id, revision }: Seen): Promise<Result<LeadView, SeenFailure>> {
  const lead = await store.findLead(tx, id)
  if (lead === null) return fail({ code: 'record-not-found', what: 'lead', id })
  return lead.revision === revision ? ok(lead) : fail({ code: 'record-changed-meanwhile', id: lead.number })
}

/** The lead as the clerk saw it, if nothing was done with it yet. */
export async function openLead(
  tx: Tx,
  asked: Seen,
): Promise<Result<LeadView, SeenFailure | FailureOf<'lead-handled'>>> {
  const seen = await seenLead(tx, asked)
  if (!seen.ok || seen.value.handling === 'open') return seen
  return fail({ code: 'lead-handled', number: seen.value.number })
}

export async function savedLead(tx: Tx, id: string): Promise<LeadView> {
  const lead = await store.findLead(tx, id)
  if (lead === null) throw new Error(`lead ${id} vanished inside its own transaction`)
  return lead
}
