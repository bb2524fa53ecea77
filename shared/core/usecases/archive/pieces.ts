import type { AttachmentView, DocumentView } from '#shared/contract/index.ts'
import { inspectionNoticePath, jointRecordPath } from '#shared/domain/documents/file-names.ts'
import type { HandPiece, Piece, PieceFile, PieceKind, VolumeDesk } from '#shared/domain/report/archive.ts'
import { withDescriptions } from '#shared/domain/report/archive.ts'
import { isWhole } from '#shared/domain/results/follow-up-offers.ts'
import { recordEnd } from '#shared/domain/results/result-words.ts'
import { localDay } from '../../local-day.ts'
import { kindOfName } from '../results/evidence-kind.ts'
import type { VolumeHead } from './heads.ts'
import type { IssuedPaper, Material } from './material.ts'
import { partKey } from './material.ts'

/** What lies in a volume, in the order of the work: derived from the data, then what was entered by hand. */
export function piecesOf(head: VolumeHead, material: Material, desk: VolumeDesk): readonly Piece[] {
  const derived = head.kind === 'supervision' ? yearPieces(head, material) : targetPieces(head, material)
  const hand = desk.hand.map((piece) => handPiece(head.key, piece, material))
  return withDescriptions([...derived, ...hand], desk)
}

const nothing = { number: '', date: '', pages: null, remark: '', place: '', requirement: '', files: [] }

const fileOf = ({ id, name, sha256, bytes }: AttachmentView): PieceFile => ({
  of: 'attachment',
  id,
  name,
  sha256,
  bytes,
})

const documentFile = ({ id, fileName, sha256, bytes }: DocumentView): PieceFile => ({
  of: 'document',
  id,
  name: fileName,
  sha256,
  bytes,
})

const paperPiece = ({ path, newest, files }: IssuedPaper, kind: PieceKind): Piece => ({
  ...nothing,
  key: `document ${path}`,
  kind,
  name: newest.title,
  number: newest.number,
  date: localDay(new Date(newest.createdAt)),
  files: files.map(documentFile),
})

const attachmentPiece = (attachment: AttachmentView, kind: PieceKind, date: string, name: string): Piece => ({
  ...nothing,
  key: `attachment ${attachment.id}`,
  kind,
  name,
  date,
  files: [fileOf(attachment)],
})

function handPiece(volume: string, piece: HandPiece, { scans }: Material): Piece {
  const files = (scans.get(partKey(volume, Number(piece.id))) ?? []).map(fileOf)
  return { ...piece, key: `hand ${piece.id}`, kind: 'by-hand', files }
}

/** Papers of single targets lie in their own volumes; catalogues and lists of destruction in none. */
const yearKinds: Readonly<Partial<Record<DocumentView['kind'], PieceKind | null>>> = {
  W1: 'circular',
  T1: 'plan',
  T2: 'plan',
  W2: 'work-plan',
  W8: 'scheme',
  W12: 'summary',
  W3: null,
  W4: null,
  W6: null,
  W7: null,
  W10: null,
  T10: null,
  T11: null,
}

function yearPieces({ year }: VolumeHead, { papers, diary, diaryPapers, drawYears }: YearMaterial) {
  const own = papers.filter(({ path, newest }) => {
    const [, named = ''] = /^(\d{4})年度/u.exec(path) ?? []
    const of = named === '' ? drawYears.get(newest.drawId ?? '') : Number(named)
    return of === year && !path.includes('（草稿）')
  })
  const printed = own.flatMap((paper) => {
    const kind = yearKinds[paper.newest.kind]
    return kind === null ? [] : [paperPiece(paper, kind ?? 'other')]
  })
  const told = diary
    .filter(({ body }) => body.day.startsWith(`${year}-`))
    .map(({ id, body }): Piece => {
      const kept = new Set(body.attachmentIds)
      const files = (diaryPapers.get(id) ?? []).filter((one) => kept.has(one.id))
      return {
        ...nothing,
        key: `diary ${id}`,
        kind: diaryKinds[body.kind],
        name: body.title,
        date: body.day,
        files: files.map(fileOf),
      }
    })
  return [...printed, ...told.toSorted((one, other) => (one.date < other.date ? -1 : 1))]
}

type YearMaterial = Pick<Material, 'papers' | 'diary' | 'diaryPapers' | 'drawYears'>

const diaryKinds = { meeting: 'meeting', training: 'meeting', paper: 'circular', publicity: 'other' } as const

function targetPieces(head: VolumeHead, material: Material): readonly Piece[] {
  return [
    ...noticePieces(head, material),
    ...recordPieces(head, material),
    ...evidencePieces(head, material),
    ...followUpPieces(head, material),
    ...screenshotPieces(head, material),
  ]
}

function noticePieces({ drawId, folder, position, targetName: name }: VolumeHead, { notices }: Material) {
  const file = inspectionNoticePath(folder, '', { position, name }).split('/').at(-1) ?? ''
  // Whoever sends it has a folder of its own; its name alone tells whose it is.
  return (notices.get(drawId) ?? [])
    .filter(({ path }) => `${path}.docx`.endsWith(`/${file}`))
    .map((paper) => paperPiece(paper, 'notice'))
}

/** The form counts as a record once every department has told what it found; before that it is a blank. */
function recordPieces({ folder, position, targetName, records, endedOn }: VolumeHead, { byPath }: Material) {
  const paper = byPath.get(jointRecordPath(folder, position, targetName).replace(/\.docx$/, ''))
  const kind = endedOn !== '' && records.every(({ state }) => isWhole(state)) ? 'record' : 'other'
  return paper === undefined ? [] : [paperPiece(paper, kind)]
}

function evidencePieces({ records }: VolumeHead, { evidence, withdrawn }: Material) {
  return records.flatMap(({ id, content }) =>
    (evidence.get(id) ?? [])
      .filter((one) => !withdrawn.has(one.id))
      .map((one) => {
        const kind = kindOfName(one.name) === 'pdf' ? 'scan' : 'media'
        return attachmentPiece(one, kind, recordEnd(content), one.name)
      }),
  )
}

const actKinds = { ordered: 'order', reviewed: 'review', referred: 'referral' } as const

function followUpPieces({ records }: VolumeHead, material: Material): readonly Piece[] {
  const { cases, caseEvents, casePapers, documents } = material
  const events = records
    .flatMap(({ id }) => cases.get(id) ?? [])
    .flatMap(({ id }) => (caseEvents.get(id) ?? []).map((event) => ({ id, event })))
  return events.flatMap(({ id, event }): readonly Piece[] => {
    const { facts, day, position } = event
    const document = 'documentId' in facts ? documents.get(facts.documentId) : undefined
    const papers = casePapers.get(partKey(id, position)) ?? []
    const proofs = papers.map((one) => attachmentPiece(one, 'follow-up', day, one.name))
    if (document === undefined || document.withdrawn || !('documentId' in facts)) return proofs
    const paper = { path: document.path, newest: document, files: [document] }
    return [{ ...paperPiece(paper, actKinds[facts.kind]), number: facts.number, date: day }, ...proofs]
  })
}

function screenshotPieces({ batches }: VolumeHead, { screenshots }: Material) {
  return batches.flatMap(({ id, serial, events }) =>
    (screenshots.get(id) ?? []).map((one) =>
      attachmentPiece(one, 'screenshot', events.at(-1)?.day ?? '', `第${serial}批公示截图（${one.name}）`),
    ),
  )
}

/** Files that were handed in for a volume, evidence that was withdrawn too: what is destroyed with it. */
export function handedIn(
  { records }: VolumeHead,
  pieces: readonly Piece[],
  { evidence, withdrawn }: Material,
) {
  const own = pieces.flatMap(({ files }) => files.filter(({ of }) => of === 'attachment').map(({ id }) => id))
  const dropped = records.flatMap(({ id }) =>
    (evidence.get(id) ?? []).filter((one) => withdrawn.has(one.id)).map((one) => one.id),
  )
  return [...own, ...dropped]
}
