import type { GivenNumberView, NumberRegister } from '#shared/contract/index.ts'
import type { NumberSeries } from '#shared/domain/documents/index.ts'
import { documentNumber, nextNumber, rangesByHand } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Run } from '../../core.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { ByHand, GivenNumber } from '../../store/document-numbers.ts'
import {
  findNumber,
  insertNumber,
  listByHand,
  listNumbers,
  nextFreeNumber,
  putByHand,
  withdrawNumber,
} from '../../store/document-numbers.ts'
import { findOffice } from '../../store/offices.ts'
import type { Paper, RecordBesides } from './issue.ts'
import { issuePapers } from './issue.ts'

export const listRegisters: Usecase<'numbers.list'> = async ({ db }, { year }) => {
  const own = (await findOffice(db))?.profile.numberPrefix.trim() ?? ''
  const given = await listNumbers(db, year)
  const byHand = await listByHand(db, year)
  const codes = new Set([
    ...(own === '' ? [] : [own]),
    ...[...given, ...byHand].map(({ letterCode }) => letterCode),
  ])
  return ok([...codes].map((letterCode) => registerOf({ letterCode, year }, given, byHand)))
}

export const setByHand: Usecase<'numbers.setByHand'> = (context, { letterCode, year, upTo, reason }) =>
  act(context, async (tx, setAt) => {
    const series = { letterCode, year }
    const before = await readRegister(tx, series)
    const last = Math.max(0, ...before.given.map(({ number }) => number))
    if (upTo < last) return fail({ code: 'number-already-given', number: documentNumber(series, last) })
    if (upTo === before.byHandUpTo) return fail({ code: 'number-unchanged' })
    await putByHand(tx, { ...series, upTo, reason, setAt })
    const value = await readRegister(tx, series)
    const body = { letterCode, year, upTo, before: { upTo: before.byHandUpTo }, reason }
    return ok({ value, kind: 'number.by-hand', body })
  })

export const withdraw: Usecase<'numbers.withdraw'> = (context, { letterCode, year, number, reason }) =>
  act(context, async (tx, at) => {
    const series = { letterCode, year }
    const text = documentNumber(series, number)
    const given = await findNumber(tx, series, number)
    if (given === null) return fail({ code: 'record-not-found', what: 'number', id: text })
    if (given.withdrawnAt !== '') return fail({ code: 'number-already-withdrawn', number: text })
    await withdrawNumber(tx, given, { at, reason })
    const value = await readRegister(tx, series)
    return ok({ value, kind: 'number.withdrawn', body: { number: text, title: given.title, reason } })
  })

async function readRegister(db: Db | Tx, series: NumberSeries): Promise<NumberRegister> {
  return registerOf(series, await listNumbers(db, series.year), await listByHand(db, series.year))
}

function registerOf(
  series: NumberSeries,
  all: readonly GivenNumber[],
  hands: readonly ByHand[],
): NumberRegister {
  const { letterCode, year } = series
  const given = all.filter((one) => one.letterCode === letterCode)
  const { upTo = 0, reason = '' } = hands.find((one) => one.letterCode === letterCode) ?? {}
  const numbers = given.map(({ number }) => number)
  const next = nextNumber(numbers, upTo)
  return {
    letterCode,
    year,
    next,
    nextText: documentNumber(series, next),
    byHandUpTo: upTo,
    byHandReason: reason,
    byHand: rangesByHand(numbers, upTo),
    given: given.map((one) => viewOf(one)),
  }
}

function viewOf(given: GivenNumber): GivenNumberView {
  const { number, title, documentId, issuedOn, withdrawnAt, withdrawnReason } = given
  const text = documentNumber(given, number)
  return { number, text, title, documentId, issuedOn, withdrawnAt, withdrawnReason }
}

/** Somebody else was given the number while the file was written: nothing of it stays. */
class NumberTaken extends Error {
  readonly next: number
  constructor(next: number) {
    super('number taken')
    this.next = next
  }
}

export interface Numbering {
  readonly series: NumberSeries
  /** That stands on the paper already */
  readonly number: number
  readonly taskId: string
  /** Of which it is a paper; left out: of none */
  readonly drawId?: string
  readonly issuedOn: string
}

/** Issues one paper under a number: file, record, number and what the act records `besides`, or none of them. */
export async function issueNumbered(
  context: Context,
  paper: Paper,
  numbering: Numbering,
  run: Run,
  besides: RecordBesides = async () => Promise.resolve({}),
) {
  const { series, number, taskId, drawId = null, issuedOn } = numbering
  try {
    const text = documentNumber(series, number)
    const issued = await issuePapers(context, [paper], drawId, run, async (tx, documents, at) => {
      const next = await nextFreeNumber(tx, series)
      if (next !== number) throw new NumberTaken(next)
      for (const { id: documentId, kind, title } of documents) {
        await insertNumber(tx, { ...series, number, documentId, taskId, kind, title, issuedOn })
      }
      return { number: text, title: paper.model.title, ...(await besides(tx, documents, at)) }
    })
    return issued.ok ? ok(issued.value.map((document) => ({ ...document, number: text }))) : issued
  } catch (error) {
    if (!(error instanceof NumberTaken)) throw error
    return notNext(series, number, error.next)
  }
}

export const notNext = (series: NumberSeries, number: number, next: number) =>
  fail({
    code: 'number-not-next',
    number: documentNumber(series, number),
    next: documentNumber(series, next),
  })
