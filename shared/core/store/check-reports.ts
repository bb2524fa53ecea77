import { sha256 } from '../sha256.ts'
import type { Db, Tx } from './database.ts'
import { isOfGroup } from './ledger-kinds.ts'

interface ReportEntry {
  readonly month: string
  readonly unit: string
  readonly version: number
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly sha256: string
}

interface DiaryTold {
  readonly entry: string
  readonly version: number
  readonly sha256: string
  readonly reason?: string
  readonly documents?: readonly { readonly name: string; readonly sha256: string }[]
}

/** The first report or entry of the diary that is not as the ledger tells, is gone, or that no act made; null: none. */
export async function changedReport(db: Db | Tx): Promise<string | null> {
  return (
    firstOther(await toldReports(db), await keptReports(db)) ??
    firstOther(await toldDiary(db), await keptDiary(db))
  )
}

type Texts = ReadonlyMap<string, string>

function firstOther(told: Texts, kept: Texts): string | null {
  const names = new Set([...told.keys(), ...kept.keys()])
  return [...names].find((name) => told.get(name) !== kept.get(name)) ?? null
}

const reportName = ({ month, unit, version }: Pick<ReportEntry, 'month' | 'unit' | 'version'>) =>
  `${month} ${unit === '' ? '全局汇总' : unit}第${version}版`

async function toldReports(db: Db | Tx): Promise<Texts> {
  const rows = await db
    .selectFrom('ledger')
    .select('body')
    .where('kind', '=', 'documents.issued')
    .where('body', 'like', '%"monthlyReport"%')
    .orderBy('seq')
    .execute()
  const reports = rows.flatMap(
    ({ body }) => (JSON.parse(body) as { monthlyReport?: ReportEntry }).monthlyReport ?? [],
  )
  return new Map(reports.map((one) => [reportName(one), textOf(one)]))
}

const textOf = ({ from, to, reason, sha256: digest }: ReportEntry) =>
  JSON.stringify([from, to, reason, digest])

async function keptReports(db: Db | Tx): Promise<Texts> {
  const rows = await db.selectFrom('monthly_report').selectAll().execute()
  return new Map(
    rows.map((row) => [
      reportName(row),
      textOf({ ...row, from: row.from_day, to: row.to_day, sha256: sha256(row.body) }),
    ]),
  )
}

const diaryName = (entry: string, version: number) => `工作日志${entry}第${version}版`

async function toldDiary(db: Db | Tx): Promise<Texts> {
  const rows = await db
    .selectFrom('ledger')
    .select(['kind', 'body'])
    .where(isOfGroup('diary'))
    .orderBy('seq')
    .execute()
  return new Map(
    rows.map(({ kind, body }) => {
      const { entry, version, sha256: digest, reason = '', documents = [] } = JSON.parse(body) as DiaryTold
      const papers = documents.map((one) => [one.name, one.sha256])
      return [diaryName(entry, version), JSON.stringify([kind === 'diary.removed', digest, reason, papers])]
    }),
  )
}

async function keptDiary(db: Db | Tx): Promise<Texts> {
  const rows = await db.selectFrom('diary_version').selectAll().execute()
  const papers = await db
    .selectFrom('attachment')
    .select(['owner_id', 'owner_part', 'name', 'sha256'])
    .where('owner_kind', '=', 'diary')
    .orderBy('position')
    .execute()
  const handedIn = Map.groupBy(papers, (paper) => diaryName(paper.owner_id, paper.owner_part))
  return new Map(
    rows.map(({ entry_id: entry, version, body, removed, reason }) => {
      const name = diaryName(entry, version)
      const own = (handedIn.get(name) ?? []).map((paper) => [paper.name, paper.sha256])
      return [name, JSON.stringify([removed === 1, sha256(body), reason, own])]
    }),
  )
}
