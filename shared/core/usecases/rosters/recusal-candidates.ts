import type { CandidateView } from '#shared/contract/index.ts'
import { candidateKey, pairKey, recusalCandidates } from '#shared/domain/rosters/recusal-rules.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import * as store from '../../store/recusals.ts'
import { readRoster } from '../../store/rosters.ts'
import { targetPeople } from '../../store/target-people.ts'
import { effectiveOf } from './recusals.ts'

export const listCandidates: Usecase<'recusals.candidates'> = async ({ db }, { dismissed }) =>
  ok((await candidatesOf(db)).filter((one) => dismissed === (one.dismissed !== '')))

/** Likenesses as the rosters stand now; whoever recuses already is none. */
async function candidatesOf(db: Db | Tx): Promise<readonly CandidateView[]> {
  const inspectors = await readRoster(db, 'inspectors')
  const targets = await targetPeople(db)
  const people = new Map(inspectors.map((inspector) => [inspector.id, inspector]))
  const names = new Map(targets.map(({ id, name }) => [id, name]))
  const filed = new Set((await effectiveOf(db)).map(pairKey))
  const dismissed = new Map((await store.listDismissals(db)).map((one) => [candidateKey(one), one.reason]))
  return recusalCandidates(inspectors, targets)
    .filter((candidate) => !filed.has(pairKey(candidate)))
    .map((candidate) => ({
      ...candidate,
      inspectorName: people.get(candidate.inspectorId)?.name ?? '',
      inspectorDepartment: people.get(candidate.inspectorId)?.department ?? '',
      targetName: names.get(candidate.targetId) ?? '',
      dismissed: dismissed.get(candidateKey(candidate)) ?? '',
    }))
}

export const confirmCandidates: Usecase<'recusals.confirm'> = (context, { candidates, reason }) =>
  act(context, async (tx) => {
    const open = new Set((await candidatesOf(tx)).map(candidateKey))
    for (const candidate of candidates) {
      const { inspectorId, targetId } = candidate
      const id = `${inspectorId} ${targetId}`
      if (!open.has(candidateKey(candidate))) {
        return fail({ code: 'record-not-found', what: 'candidate', id })
      }
      if (await store.hasRecusal(tx, inspectorId, targetId)) return fail({ code: 'record-exists', id })
      await store.insertRecusal(tx, { inspectorId, targetId, reason, source: 'name-match', statedOn: '' })
    }
    return ok({
      value: await store.listRecusals(tx),
      kind: 'recusal.confirmed',
      body: { candidates, reason },
    })
  })

export const dismissCandidates: Usecase<'recusals.dismiss'> = (context, { candidates, reason }) =>
  act(context, async (tx, at) => {
    const open = new Map((await candidatesOf(tx)).map((one) => [candidateKey(one), one.dismissed]))
    for (const candidate of candidates) {
      const key = candidateKey(candidate)
      const id = `${candidate.inspectorId} ${candidate.targetId}`
      const dismissed = open.get(key)
      if (dismissed === undefined) return fail({ code: 'record-not-found', what: 'candidate', id })
      if (dismissed !== '') return fail({ code: 'record-exists', id })
      open.set(key, reason)
      await store.insertDismissal(tx, { ...candidate, reason }, at)
    }
    return ok({ value: null, kind: 'recusal.dismissed', body: { candidates, reason } })
  })

export const reconsiderCandidate: Usecase<'recusals.reconsider'> = (context, { candidate }) =>
  act(context, async (tx) => {
    const key = candidateKey(candidate)
    if (!(await store.listDismissals(tx)).some((one) => candidateKey(one) === key)) {
      const id = `${candidate.inspectorId} ${candidate.targetId}`
      return fail({ code: 'record-not-found', what: 'candidate', id })
    }
    await store.removeDismissal(tx, candidate)
    return ok({ value: null, kind: 'recusal.reconsidered', body: { candidate } })
  })
