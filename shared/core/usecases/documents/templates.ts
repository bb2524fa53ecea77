import type { TemplateView } from '#shared/contract/index.ts'
import type { Template, TemplateParagraph } from '#shared/domain/documents/templates/index.ts'
import { chooseTemplate, templateProblems } from '#shared/domain/documents/templates/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { findShippedTemplate, shippedTemplates } from '../../resources/templates.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { KeptTemplate } from '../../store/templates.ts'
import { listTemplates as listKept, putTemplate } from '../../store/templates.ts'
import { packInForce } from '../office/pack-in-force.ts'

export const listTemplates: Usecase<'templates.list'> = async ({ db }) => {
  const pack = await packInForce(db)
  const kept = await listKept(db)
  return ok(shippedTemplates.map((shipped) => viewOf(shipped, keptIn(kept, shipped.id), pack)))
}

export const saveTemplate: Usecase<'templates.save'> = (context, { templateId, revision, paragraphs }) =>
  act(context, async (tx, changedAt) => {
    const shipped = findShippedTemplate(templateId)
    if (shipped === null) return fail({ code: 'record-not-found', what: 'template', id: templateId })
    const before = keptIn(await listKept(tx), templateId)
    if ((before?.revision ?? 0) !== revision) {
      return fail({ code: 'record-changed-meanwhile', id: shipped.name })
    }
    const was = before?.paragraphs ?? shipped.paragraphs
    if (isSame(was, paragraphs)) return fail({ code: 'template-unchanged' })
    const problems = templateProblems({ kind: shipped.kind, paragraphs })
    if (problems.length > 0) return fail({ code: 'template-not-accepted', problems })
    const after = { id: templateId, paragraphs, revision: revision + 1, changedAt }
    await putTemplate(tx, after)
    const body = { id: templateId, name: shipped.name, before: was, after: paragraphs }
    return ok({ value: viewOf(shipped, after, await packInForce(tx)), kind: 'template.saved', body })
  })

export const resetTemplate: Usecase<'templates.reset'> = (context, { templateId, revision }) =>
  act(context, async (tx, changedAt) => {
    const shipped = findShippedTemplate(templateId)
    if (shipped === null) return fail({ code: 'record-not-found', what: 'template', id: templateId })
    const before = keptIn(await listKept(tx), templateId)
    if ((before?.revision ?? 0) !== revision) {
      return fail({ code: 'record-changed-meanwhile', id: shipped.name })
    }
    const was = before?.paragraphs ?? null
    if (was === null) return fail({ code: 'template-unchanged' })
    const after = { id: templateId, paragraphs: null, revision: revision + 1, changedAt }
    await putTemplate(tx, after)
    const body = { id: templateId, name: shipped.name, before: was }
    return ok({ value: viewOf(shipped, after, await packInForce(tx)), kind: 'template.reset', body })
  })

/** The template as the office words it; the program's own where it has not changed it. */
export async function templateNow(db: Db | Tx, id: string): Promise<Template | null> {
  const shipped = findShippedTemplate(id)
  if (shipped === null) return null
  const own = keptIn(await listKept(db), id)?.paragraphs ?? shipped.paragraphs
  return { ...shipped, paragraphs: own }
}

const keptIn = (kept: readonly KeptTemplate[], id: string): KeptTemplate | null =>
  kept.find((one) => one.id === id) ?? null

const isSame = (one: readonly TemplateParagraph[], other: readonly TemplateParagraph[]) =>
  one.length === other.length &&
  one.every(({ kind, text }, at) => kind === other[at]?.kind && text === other[at]?.text)

function viewOf(shipped: Template, kept: KeptTemplate | null, pack: RulePack | null): TemplateView {
  const chosen = pack === null ? null : chooseTemplate(pack)
  const inUse = shipped.kind !== 'work-plan' || chosen?.id === shipped.id
  const paragraphs = kept?.paragraphs ?? shipped.paragraphs
  return {
    id: shipped.id,
    kind: shipped.kind,
    name: shipped.name,
    remark: shipped.remark,
    inUse,
    isNearest: inUse && shipped.kind === 'work-plan' && chosen?.isNearest === true,
    revision: kept?.revision ?? 0,
    changedAt: kept?.changedAt ?? '',
    isOwn: !isSame(paragraphs, shipped.paragraphs),
    paragraphs,
    shipped: shipped.paragraphs,
  }
}
