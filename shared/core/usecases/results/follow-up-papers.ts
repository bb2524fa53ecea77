import type { HandlingContact, OfficialHead, SigningInspector } from '#shared/domain/documents/index.ts'
import {
  departmentHead,
  handlingPath,
  rectificationOrder,
  rectificationValues,
  referralLetter,
  referralValues,
  reviewOpinion,
  reviewValues,
} from '#shared/domain/documents/index.ts'
import type { FilledTemplate, TemplateValues } from '#shared/domain/documents/templates/index.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { isOf } from '#shared/domain/results/follow-up-events.ts'
import type { ItemResult } from '#shared/domain/results/types.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { Context } from '../../context.ts'
import { findOffice } from '../../store/offices.ts'
import type { DrawSources } from '../documents/draw-papers.ts'
import type { Paper } from '../documents/issue.ts'
import { drawSources } from '../documents/make-draw.ts'
import { officialHead } from '../documents/official-head.ts'
import { templateNow } from '../documents/templates.ts'
import { readFirstSnapshot } from '../draw/snapshots.ts'
import type { OpenedCase } from './follow-up-cases.ts'

export type FollowUpPaper = 'W6' | 'W7' | 'W10'

const templates = { W6: 'referral', W7: 'rectification', W10: 'review' } as const

/** All that the papers of a case are made of. */
interface PaperSources {
  readonly context: Context
  readonly opened: OpenedCase
  readonly draw: DrawSources
  readonly head: OfficialHead
  readonly target: {
    readonly name: string
    readonly id: string
    readonly address: string
    readonly legalRepresentative: string
  }
}

/** null: the draw's own files are gone */
export async function paperSources(context: Context, opened: OpenedCase): Promise<PaperSources | null> {
  const { record, draw, targetName } = opened.named
  const found = await drawSources(context, draw.id)
  const office = await findOffice(context.db)
  if (!found.ok || office === null) return null
  const { targets } = await readFirstSnapshot(context.db, draw.id)
  const inspected = found.value.seats.map(({ target }) => target)
  const known = [...inspected, ...targets].find(({ id }) => id === record.targetId)
  const { address = '', legalRepresentative = '' } = known ?? {}
  const isOwn = record.department === office.profile.bureau
  return {
    context,
    opened,
    draw: found.value,
    head: isOwn ? officialHead(office.profile) : departmentHead(record.department),
    target: { name: targetName, id: record.targetId, address, legalRepresentative },
  }
}

/** The problem in a line: what was found, or what it was called. */
export const problemWords = ({ finding, codes }: ItemResult): string =>
  finding.trim() === '' ? codes.join('、') : finding

const basisOf = ({ draw }: PaperSources, itemId: string): string =>
  draw.first.items.find(({ id }) => id === itemId)?.legalBasis ?? ''

async function filled(
  { context }: PaperSources,
  kind: FollowUpPaper,
  values: TemplateValues,
): Promise<FilledTemplate> {
  const template = await templateNow(context.db, templates[kind])
  return fillTemplate(template?.paragraphs ?? [], values)
}

const factsOf = ({ opened, draw }: PaperSources) => ({
  department: opened.named.record.department,
  targetName: opened.named.targetName,
  inspectionName: draw.view.title,
  drawNumber: draw.view.number,
  inspectedOn: opened.one.problem.foundOn,
})

function paperOf(
  { opened, draw }: PaperSources,
  kind: FollowUpPaper,
  { model, text }: { readonly model: Paper['model']; readonly text: FilledTemplate },
): Paper {
  const { record, position, targetName: name } = opened.named
  const path = (version: number) =>
    handlingPath(draw.folder, record.department, kind, { position, name }, version)
  return { kind, format: 'docx', model, path, leftOut: text.leftOut }
}

function inspectorsOf({ opened, draw }: PaperSources): readonly SigningInspector[] {
  const names = new Map(draw.second.inspectors.map(({ id, name }) => [id, name]))
  return opened.named.record.content.inspectorIds.map((id) => ({
    name: names.get(id) ?? '',
    certificate: certificateNumber(id),
  }))
}

const headOf = (sources: PaperSources, number: string, date: IsoDate) => ({
  department: sources.opened.named.record.department,
  target: { name: sources.target.name, id: sources.target.id },
  number,
  inspectors: inspectorsOf(sources),
  date,
  mark: sources.draw.head.mark,
})

export interface OrderWords extends HandlingContact {
  readonly number: string
  readonly date: IsoDate
  readonly dueOn: IsoDate
  readonly measures: string
  readonly reviewBody: string
  readonly court: string
}

/** W7 责令限期整改指令书 of all items of the case. */
export async function orderPaper(sources: PaperSources, words: OrderWords): Promise<Paper> {
  const { number, date, dueOn, measures: measure, ...own } = words
  const problems = sources.opened.one.problem.items.map((item) => ({
    item: item.itemName,
    problem: problemWords(item),
    basis: basisOf(sources, item.itemId),
    measure,
    dueOn,
  }))
  const values = rectificationValues({ ...factsOf(sources), ...own, problems })
  const text = await filled(sources, 'W7', values)
  return paperOf(sources, 'W7', {
    model: rectificationOrder({ ...headOf(sources, number, date), text }),
    text,
  })
}

export interface ReviewWords extends HandlingContact {
  readonly number: string
  readonly date: IsoDate
  readonly undone: readonly string[]
  readonly finding: string
}

/** W10 整改复查意见书 of the order in force. */
export async function reviewPaper(sources: PaperSources, words: ReviewWords): Promise<Paper> {
  const { number, date, undone, finding, contact, phone } = words
  const { one, events } = sources.opened
  const order = events.findLast(isOf('ordered'))
  const values = reviewValues({
    ...factsOf(sources),
    orderNumber: order?.facts.number ?? '',
    orderedOn: order?.day ?? '',
    reviewedOn: date,
    problems: one.problem.items.map((item) => ({
      problem: `${item.itemName}：${problemWords(item)}`,
      done: !undone.includes(item.itemId),
      finding: undone.includes(item.itemId) ? finding : '',
    })),
    contact,
    phone,
  })
  const text = await filled(sources, 'W10', values)
  return paperOf(sources, 'W10', { model: reviewOpinion({ ...headOf(sources, number, date), text }), text })
}

export interface ReferralWords extends HandlingContact {
  readonly number: string
  readonly date: IsoDate
  readonly to: string
  readonly reason: string
  readonly basis: string
  readonly materials: readonly string[]
  readonly replyBy: IsoDate
}

/** W6 问题线索移送函, in the name of the department that inspected. */
export async function referralPaper(sources: PaperSources, words: ReferralWords): Promise<Paper> {
  const { number, date, ...own } = words
  const { target, head, draw } = sources
  const clues = sources.opened.one.problem.items.map((item) => ({
    item: item.itemName,
    finding: problemWords(item),
    basis: basisOf(sources, item.itemId),
  }))
  const text = await filled(sources, 'W6', referralValues({ ...factsOf(sources), ...own, target, clues }))
  const model = referralLetter({ text, head, number, to: own.to, target, date, mark: draw.head.mark })
  return paperOf(sources, 'W6', { model, text })
}
