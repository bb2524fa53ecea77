import { expect, test } from 'vitest'
import type { DocumentView, FollowUpCaseView, InputOf, Operations } from '#shared/contract/index.ts'
import { dot } from '../publication/results-entered.ts'
import { may, mayDays, aReportingOffice } from '../report/reporting.ts'
import type { Inspected } from '../results/problems-found.ts'
import { enterProblem, nextDay } from '../results/problems-found.ts'
import { shownIn, writtenIn } from './paper-letters.ts'

type Asked = InputOf<Operations['documents.preview']>['paper']

const who = '样例经办人'
const extent = { of: 'period', from: '2023-01-01', to: '2023-12-31', plans: 'all' } as const

async function everythingOf(office: Inspected) {
  const ledger = await office.ledger()
  const documents = await office.must('documents.list', {})
  const numbers = await office.must('numbers.list', { year: 2023 })
  return { entries: ledger.length, documents, numbers }
}

/** Looks, finds nothing changed by it, issues, and finds the same letters in the file. */
async function looksAsIssued(
  office: Inspected,
  paper: Asked,
  issue: () => Promise<DocumentView | undefined>,
) {
  const before = await everythingOf(office)
  const looked = await office.must('documents.preview', { paper })
  expect(looked.issued).toBeNull()
  expect(await everythingOf(office)).toEqual(before)
  const issued = await issue()
  if (issued === undefined) throw new Error(`${paper.of} was not issued`)
  expect([issued.kind, issued.format]).toEqual([looked.kind, 'docx'])
  expect(shownIn(looked)).toBe(await writtenIn(office, issued))
}

test('reports, tables and the catalogue are looked at before they are issued, and looking issues nothing', async () => {
  const office = await aReportingOffice()
  const { drawId } = office
  const early = { of: 'carried-out', drawId } as const
  expect(await office.refusal('documents.preview', { paper: early })).toMatchObject({
    code: 'draw-not-carried-out',
  })
  const { length } = await office.lines()
  for (let at = 0; at < length; at += 1) await enterProblem(office, at)
  await office.must('followUps.openOffered', { drawId: null, who })
  const { volumes } = await office.must('archive.list', { year: 2023 })
  const volume = volumes.find(({ kind }) => kind === 'inspection')?.key ?? ''
  const pictures = [{ title: '样例图', words: '样例', png: dot }]
  const ledger = { from: '2023-01-01', to: '2023-12-31', drawId: null, department: '' }
  const items = { department: '', publishedOn: nextDay }

  await looksAsIssued(office, { of: 'monthly', ...may, ...mayDays }, async () => {
    const { versions } = await office.must('report.issueMonthly', { ...may, ...mayDays })
    return versions[0]?.documents.find(({ format }) => format === 'docx')
  })
  const first = async (made: Promise<readonly DocumentView[]>) =>
    (await made).find(({ format }) => format === 'docx')
  const papers: readonly (readonly [Asked, () => Promise<DocumentView | undefined>])[] = [
    [{ of: 'statistics', extent }, async () => first(office.must('report.issueStatistics', { extent }))],
    [early, async () => first(office.must('report.issueCarriedOut', { drawId }))],
    [
      { of: 'annual', year: 2023, pictures },
      async () => first(office.must('report.issueAnnual', { year: 2023, pictures })),
    ],
    [{ of: 'follow-ups', ...ledger }, async () => first(office.must('followUps.makeLedger', ledger))],
    [{ of: 'catalogue', volume }, async () => first(office.must('archive.makeCatalogue', { volume }))],
    [
      { of: 'items', ...items },
      async () => (await office.must('items.publish', items)).documents.find(({ kind }) => kind === 'T5'),
    ],
  ]
  for (const [paper, issue] of papers) await looksAsIssued(office, paper, issue)
})

test('an order, its review and a referral are looked at under the number they will get, and looking takes none', async () => {
  const office = await aReportingOffice()
  await enterProblem(office, 0)
  const { cases } = await office.must('followUps.openOffered', { drawId: null, who })
  const caseId = cases[0]?.id ?? ''
  const numbered = async (paper: 'W6' | 'W7' | 'W10', letterCode: string) => {
    const { next } = await office.must('followUps.propose', { caseId, paper, letterCode })
    return { letterCode, number: next?.number ?? 0 }
  }
  const last = ({ events }: FollowUpCaseView) => {
    const id = events.at(-1)?.document?.id
    return office.must('documents.list', {}).then((all) => all.find((one) => one.id === id))
  }

  const order = { caseId, days: 15, measures: '立即清理', who, ...(await numbered('W7', '（虚）应急责改')) }
  await looksAsIssued(office, { of: 'order', ...order }, async () =>
    last(await office.must('followUps.order', order)),
  )
  expect(
    await office.refusal('documents.preview', { paper: { of: 'order', ...order, number: 2 } }),
  ).toMatchObject({ code: 'follow-up-order-in-force' })

  const review = {
    caseId,
    numbering: await numbered('W10', '（虚）应急复查'),
    day: nextDay,
    undone: [],
    who,
    told: '现场核对',
  }
  await looksAsIssued(office, { of: 'review', ...review }, async () =>
    last(await office.must('followUps.review', review)),
  )

  const words = { caseId, to: '虚构县住建局', police: false, reason: '不属于本单位职责', who }
  const referral = { ...words, ...(await numbered('W6', '虚应急移')) }
  await looksAsIssued(office, { of: 'referral', ...referral }, async () =>
    last(await office.must('followUps.refer', referral)),
  )
})
