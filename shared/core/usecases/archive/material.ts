import type { AttachmentView, DocumentView } from '#shared/contract/index.ts'
import { withoutEdition } from '#shared/domain/documents/file-names.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listDestructions, withdrawnEvidence } from '../../store/archive.ts'
import { listAttachmentsOfKind, listAttachmentParts } from '../../store/attachments.ts'
import type { DiaryEntry } from '../../store/diary.ts'
import { listDiary } from '../../store/diary.ts'
import { listDocuments } from '../../store/documents.ts'
import type { FollowUpCase, KeptEvent } from '../../store/follow-ups.ts'
import { listCaseEvents, listCases } from '../../store/follow-ups.ts'
import type { VolumeHead } from './heads.ts'

type ByOwner = ReadonlyMap<string, readonly AttachmentView[]>

/** All that volumes are made of, read once for any number of them. */
export interface Material {
  /** The newest version of each, without those whose number was withdrawn; .docx and .xlsx of one paper together */
  readonly papers: readonly IssuedPaper[]
  readonly byPath: ReadonlyMap<string, IssuedPaper>
  /** Draw → its 行政检查通知书 */
  readonly notices: ReadonlyMap<string, readonly IssuedPaper[]>
  readonly documents: ReadonlyMap<string, DocumentView>
  /** Record → evidence */
  readonly evidence: ByOwner
  /** Evidence that does not count any more */
  readonly withdrawn: ReadonlySet<string>
  readonly cases: ReadonlyMap<string, readonly FollowUpCase[]>
  readonly caseEvents: ReadonlyMap<string, readonly KeptEvent[]>
  /** Case and position → what it was handed in with */
  readonly casePapers: ByOwner
  /** Batch → screenshots */
  readonly screenshots: ByOwner
  readonly diary: readonly DiaryEntry[]
  readonly diaryPapers: ByOwner
  /** Volume and position → scans */
  readonly scans: ByOwner
  readonly destroyed: ReadonlySet<string>
  /** Draw → the year of its plan */
  readonly drawYears: ReadonlyMap<string, number>
}

export interface IssuedPaper {
  /** Its path without version and ending */
  readonly path: string
  readonly newest: DocumentView
  readonly files: readonly DocumentView[]
}

export const partKey = (owner: string, part: number): string => `${owner} ${part}`

/** `heads`: of every draw that is asked about */
export async function readMaterial(db: Db | Tx, heads: readonly VolumeHead[]): Promise<Material> {
  const documents = await listDocuments(db)
  const destructions = await listDestructions(db)
  const papers = papersOf(documents)
  const notices = papers.filter(({ newest }) => newest.kind === 'W4')
  return {
    papers,
    byPath: new Map(papers.map((paper) => [paper.path, paper])),
    notices: Map.groupBy(notices, ({ newest }) => newest.drawId ?? ''),
    documents: new Map(documents.map((document) => [document.id, document])),
    evidence: await listAttachmentsOfKind(db, 'result-evidence'),
    withdrawn: await withdrawnEvidence(db),
    cases: Map.groupBy(await listCases(db), ({ recordId }) => recordId),
    caseEvents: await listCaseEvents(db),
    casePapers: await partsOf(db, 'follow-up'),
    screenshots: await listAttachmentsOfKind(db, 'publication'),
    diary: await listDiary(db),
    diaryPapers: await listAttachmentsOfKind(db, 'diary'),
    scans: await partsOf(db, 'archive'),
    destroyed: new Set(destructions.flatMap(({ body }) => body.files.map(({ id }) => id))),
    drawYears: new Map(heads.map(({ drawId, year }) => [drawId, year])),
  }
}

async function partsOf(db: Db | Tx, kind: 'follow-up' | 'archive'): Promise<ByOwner> {
  const rows = await listAttachmentParts(db, kind)
  const groups = Map.groupBy(rows, ({ ownerId, part }) => partKey(ownerId, part))
  return new Map(
    [...groups].map(([owner, own]) => [owner, own.map(({ ownerId: _id, part: _part, ...view }) => view)]),
  )
}

function papersOf(documents: readonly DocumentView[]): readonly IssuedPaper[] {
  const newest = new Map<string, DocumentView>()
  for (const document of documents.filter(({ withdrawn }) => !withdrawn)) {
    const path = withoutEdition(document.path)
    if ((newest.get(path)?.version ?? 0) < document.version) newest.set(path, document)
  }
  const papers = Map.groupBy(newest.values(), ({ path }) => withoutEdition(path).replace(/\.[a-z]+$/, ''))
  return [...papers]
    .map(([path, own]) => ({
      path,
      files: own.toSorted((one, other) => (one.format < other.format ? -1 : 1)),
    }))
    .flatMap(({ path, files }) => {
      const [first] = files
      return first === undefined ? [] : [{ path, files, newest: first }]
    })
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
}
