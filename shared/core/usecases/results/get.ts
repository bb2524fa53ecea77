import type { ResultSheetView, ResultWords, SheetInspector, SheetItem } from '#shared/contract/index.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { neededFigure, wordsOf } from '#shared/domain/plan/rule-pack.ts'
import { blankRecord, withItems } from '#shared/domain/results/blank-record.ts'
import { noHandling, nothingFound, refusalWord } from '#shared/domain/results/result-words.ts'
import type { Target } from '#shared/domain/rosters/types.ts'
import type { Usecase } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import type { InspectionRecord } from '../../store/results.ts'
import { findRecordOf, listRecordVersions } from '../../store/results.ts'
import { findRecord, retiredReason } from '../../store/rosters.ts'
import { readInspectedTargets } from '../draw/snapshots.ts'
import type { SheetBasis } from './draw-basis.ts'
import { drawBasis, sheetIn } from './draw-basis.ts'
import { evidenceOf } from './evidence.ts'

/** A sheet with all that is needed to fill it in. */
export const getSheet: Usecase<'results.get'> = async ({ db }, { drawId, targetId, department }) => {
  const basis = await drawBasis(db, drawId)
  if (!basis.ok) return basis
  const sheet = sheetIn(basis.value, targetId, department)
  if (!sheet.ok) return sheet
  const record = await findRecordOf(db, { drawId, targetId, department })
  return ok({
    ...headOf(sheet.value, await targetOf(db, drawId, targetId)),
    rosterNow: await rosterNow(db, targetId),
    items: itemsOf(sheet.value),
    inspectors: inspectorsOf(sheet.value),
    words: wordsOfRules(basis.value.pack),
    ...(await standing(db, sheet.value, record)),
  })
}

type Head = 'address' | 'legalRepresentative' | 'phone'

const targetOf = async (db: Db, drawId: string, targetId: string): Promise<Pick<Target, Head> | null> =>
  (await readInspectedTargets(db, drawId)).find(({ id }) => id === targetId) ??
  (await findRecord(db, 'targets', targetId))?.record ??
  null

function headOf({ basis, place, department }: SheetBasis, target: Pick<Target, Head> | null) {
  return {
    drawId: basis.draw.id,
    drawNumber: basis.draw.number,
    drawTitle: basis.draw.title,
    concludedAt: basis.concludedAt,
    department,
    targetId: place.targetId,
    targetName: place.targetName,
    position: place.position,
    replaced: place.replaced,
    address: target?.address ?? '',
    legalRepresentative: target?.legalRepresentative ?? '',
    phone: target?.phone ?? '',
  }
}

async function rosterNow(db: Db, targetId: string): Promise<ResultSheetView['rosterNow']> {
  if ((await findRecord(db, 'targets', targetId)) === null) return { kind: 'gone', reason: '' }
  const reason = await retiredReason(db, 'targets', targetId)
  return reason === '' ? { kind: 'in-use', reason } : { kind: 'retired', reason }
}

function itemsOf({ basis, items }: SheetBasis): readonly SheetItem[] {
  const drawn = new Map(basis.items.map((item) => [item.id, item]))
  return items.map((item) => {
    const { legalBasis = '', points = [], ownPoints = [] } = drawn.get(item.itemId) ?? {}
    return { ...item, legalBasis, points: [...points, ...ownPoints.map((point) => `【自定】${point}`)] }
  })
}

/** Those who were drawn first, then whoever of the department is in the roster now. */
function inspectorsOf({ basis, department, assigned }: SheetBasis): readonly SheetInspector[] {
  const drawn = assigned.map(({ inspectorId, leader }) => ({ id: inspectorId, drawn: true, leader }))
  const known = new Set(drawn.map(({ id }) => id))
  const others = [...basis.inspectors.values()]
    .filter((one) => one.department === department && !known.has(one.id))
    .map(({ id }) => ({ id, drawn: false, leader: false }))
  return [...drawn, ...others].map((one) => {
    const { name = one.id, certificateExpires = '' } = basis.inspectors.get(one.id) ?? {}
    return { ...one, name, certificateExpires }
  })
}

const wordsOfRules = (pack: RulePack): ResultWords => ({
  results: wordsOf(pack, 'resultWords'),
  withoutProblem: wordsOf(pack, 'resultsWithoutProblem'),
  nothingFound: nothingFound(pack),
  methods: wordsOf(pack, 'methods'),
  handling: wordsOf(pack, 'handlingWords'),
  noHandling: noHandling(pack),
  refusalWord: refusalWord(pack),
  refusalGrounds: wordsOf(pack, 'refusalGrounds'),
  inspectorsNeeded: neededFigure(pack, 'inspectorsPerTarget'),
})

type Standing = Pick<
  ResultSheetView,
  'state' | 'recordId' | 'version' | 'content' | 'reason' | 'actor' | 'at' | 'wasApproved' | 'evidence'
>

async function standing(db: Db, { items }: SheetBasis, record: InspectionRecord | null): Promise<Standing> {
  if (record === null) {
    const nobody = { recordId: '', version: 0, reason: '', actor: '', at: '' }
    return { ...nobody, state: 'none', content: blankRecord(items), wasApproved: false, evidence: [] }
  }
  const { id, version, state, reason, actor, at, content } = record
  const versions = await listRecordVersions(db, id)
  return {
    recordId: id,
    version,
    state,
    content: withItems(content, items),
    reason,
    actor,
    at,
    wasApproved: versions.some((one) => one.state === 'approved'),
    evidence: await evidenceOf(db, id),
  }
}
