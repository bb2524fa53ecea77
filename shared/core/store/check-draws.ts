import type { ChangedPart } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { sha256 } from '../sha256.ts'
import { changedArchive } from './check-archive.ts'
import { changedDispatch, toldOfDispatches } from './check-dispatches.ts'
import { changedFollowUp } from './check-follow-ups.ts'
import { changedReport } from './check-reports.ts'
import { changedPublication, toldOfPublications } from './check-publications.ts'
import { changedRecord, toldOfRecords } from './check-records.ts'
import { changedAttachment, changedReplacement } from './check-replacements.ts'
import type { Db, DrawRow, Tx } from './database.ts'
import { readStoredFiles, snapshotDigests } from './draws.ts'
import { changedResultSheet } from './result-sheets.ts'
import type { DrawTold } from './draw-entries.ts'
import { issuedDigests, toldOfDraws } from './draw-entries.ts'

export interface ChangedOutside {
  readonly code: 'changed-outside'
  readonly part: ChangedPart
  readonly draw: string
  readonly name: string
}

type Checked = Result<null, ChangedOutside>

/**
 * Holds every draw and the register of papers against the ledger, whose chain is verified before. Triggers only stop whoever
 * leaves them in place; what was fixed must still be found changed when somebody took them away and put them back.
 */
export async function checkDraws(db: Db | Tx): Promise<Checked> {
  const told = await toldOfDraws(db)
  const dispatches = await toldOfDispatches(db)
  const publications = await toldOfPublications(db)
  const records = await toldOfRecords(db)
  const rows = await db.selectFrom('draw').selectAll().orderBy('serial').execute()
  const kept = new Set(rows.map(({ number }) => number))
  const removed = [...told.keys()].find((number) => !kept.has(number))
  if (removed !== undefined) return changed('draw-removed', removed)
  for (const [index, row] of rows.entries()) {
    const own = told.get(row.number)
    if (own === undefined) return changed('draw-added', row.number)
    if (row.serial !== index + 1 || !isRowTold(row, own)) return changed('draw', row.number)
    const checked = await checkParts(db, row, own)
    if (!checked.ok) return checked
    const dispatch = await changedDispatch(db, row, dispatches)
    if (dispatch !== null) return changed('dispatch', row.number, dispatch)
    const record = await changedRecord(db, row, records)
    if (record !== null) return changed('record', row.number, record)
    const publication = await changedPublication(db, row, publications)
    if (publication !== null) return changed('publication', row.number, publication)
  }
  const sheet = await changedResultSheet(db)
  if (sheet !== null) return changed('result-sheet', '', sheet)
  const followUp = await changedFollowUp(db)
  if (followUp !== null) return changed('follow-up', '', followUp)
  const report = await changedReport(db)
  if (report !== null) return changed('report', '', report)
  const archive = await changedArchive(db)
  if (archive !== null) return changed('archive', '', archive)
  return checkPapers(db)
}

const changed = (part: ChangedPart, draw: string, name = '') =>
  fail({ code: 'changed-outside' as const, part, draw, name })

/** The state follows from the acts; what the papers print of the row stands in the plan or in the commitment's entry. */
function isRowTold(row: DrawRow, told: DrawTold): boolean {
  const isVoid = told.voidReason !== null
  const states = isVoid ? ['voided'] : statesAfter(told)
  const identity = { serial: row.serial, task: row.task_id, secret: row.secret === 1 }
  return (
    states.includes(row.state) &&
    row.void_reason === (told.voidReason ?? '') &&
    (told.identity === null || JSON.stringify(told.identity) === JSON.stringify(identity))
  )
}

function statesAfter({ committed, concluded }: DrawTold): readonly string[] {
  if (concluded.has(2)) return ['finished']
  if (committed.has(2)) return ['committed-2']
  return concluded.has(1) ? ['drawn-1', 'finished'] : ['committed-1']
}

async function checkParts(db: Db | Tx, row: DrawRow, told: DrawTold): Promise<Checked> {
  const files = await readStoredFiles(db, row.id)
  const file = changedFile(files, row, told)
  if (file !== null) return changed('file', row.number, file)
  const share = await changedShare(db, row.id, files)
  if (share !== null) return changed('share', row.number, share)
  if (!(await areSlipsTold(db, row.id, told))) return changed('slips', row.number)
  const replacement = await changedReplacement(db, row.id, told)
  if (replacement !== null) return changed('replacement', row.number, replacement)
  const attachment = await changedAttachment(db, row.id, told)
  if (attachment !== null) return changed('attachment', row.number, attachment)
  const snapshots = await snapshotDigests(db, row.id)
  const other = Object.entries(told.snapshots).find(([name, digest]) => snapshots[name] !== digest)
  return other === undefined ? ok(null) : changed('snapshot', row.number, other[0])
}

/** The first file that is not what was fixed, is gone, or that no act fixed. */
function changedFile(files: ReadonlyMap<string, string>, row: DrawRow, told: DrawTold): string | null {
  const expected = new Map(told.digests)
  for (const path of told.digests.keys()) {
    const text = files.get(path)
    if (text !== undefined && /(?:^|\/)[26]-plan\.txt$/.test(path)) {
      for (const [input, digest] of digestsOfPlan(path, text)) expected.set(input, digest)
    }
  }
  for (const [path, digest] of expected) {
    if (sha256(files.get(path) ?? '') !== digest || !files.has(path)) return path
  }
  const plan = files.get('2-plan.txt') ?? ''
  // Title and date are printed from the row.
  if (!plan.includes(`\ntitle=${row.title}\n`) || !plan.includes(`\ndate=${row.date}\n`)) return '2-plan.txt'
  // A draw given up before its entry named what is shown of it: those files no entry knows.
  if (told.voidReason !== null && !told.disclosed) return null
  return [...files.keys()].find((path) => !expected.has(path)) ?? null
}

/** `frame.sha256=` of plan 1 is `1-frame.tsv`, `inspectors.sha256=` of a plan 2 is `5-inspectors.tsv` beside it. */
function digestsOfPlan(path: string, text: string): ReadonlyMap<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const step = path === '2-plan.txt' ? '1' : '5'
  // A plan 2 also names results that stand under other names; the entries know those.
  const inputs = step === '1' ? /^(frame|inspectors|posts|items)$/ : /^(inspectors|recusals|extra|experts)$/
  const lines = [...text.matchAll(/^([a-z]+)\.sha256=([0-9a-f]{64})$/gm)]
  return new Map(
    lines.flatMap(([, key = '', digest = '']) =>
      inputs.test(key) ? [[`${folder}${step}-${key}.tsv`, digest] as const] : [],
    ),
  )
}

/** The round whose machine share is not the one that its plan names. */
async function changedShare(
  db: Db | Tx,
  drawId: string,
  files: ReadonlyMap<string, string>,
): Promise<string | null> {
  const rows = await db.selectFrom('draw_share').selectAll().where('draw_id', '=', drawId).execute()
  const wrong = rows.find(({ round, machine }) => {
    const path = round === '1' ? '2-plan.txt' : round === '2' ? '6-plan.txt' : `${round}/6-plan.txt`
    return !(files.get(path) ?? '').includes(`\nmachine.commit=${sha256(machine)}\n`)
  })
  return wrong?.round ?? null
}

async function areSlipsTold(db: Db | Tx, drawId: string, told: DrawTold): Promise<boolean> {
  const rows = await db
    .selectFrom('draw_slip')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('round')
    .orderBy('position')
    .execute()
  const fixed = rows.filter((row) => row.fixed === 1)
  const lines = fixed.map(({ round, position, digits }) => `${round}#${position}=${digits}`)
  const rounds = Map.groupBy<string, (typeof rows)[number]>(rows, ({ round }) => round)
  return (
    lines.length === told.fixedSlips.size &&
    lines.every((line) => told.fixedSlips.has(line)) &&
    [...rounds.keys()].every((round) => told.contributors.has(round)) &&
    [...told.contributors].every(([round, who]) => {
      const own = rounds.get(round) ?? []
      return own.map((slip) => slip.who).join('\n') === who.join('\n')
    })
  )
}

async function checkPapers(db: Db | Tx): Promise<Checked> {
  const issued = await issuedDigests(db)
  const rows = await db.selectFrom('document').select(['path', 'sha256']).execute()
  const kept = new Map(rows.map((row) => [row.path, row.sha256]))
  for (const path of new Set([...issued.keys(), ...kept.keys()])) {
    if (issued.get(path) !== kept.get(path)) return changed('document', '', path)
  }
  return ok(null)
}
