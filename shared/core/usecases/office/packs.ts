import type { PackView } from '#shared/contract/index.ts'
import { packProblems } from '#shared/domain/plan/check-figure.ts'
import type { FigureProblem } from '#shared/domain/plan/check-figure.ts'
import { changePack, changedFigures, resetFigures } from '#shared/domain/plan/change-pack.ts'
import type { FigureChange } from '#shared/domain/plan/change-pack.ts'
import { figureKeys } from '#shared/domain/plan/rule-figures.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { changedValueSchema } from '../../resources/pack-schema.ts'
import { findPreset, rulePacks } from '../../resources/rule-packs.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findOffice, updateOffice } from '../../store/offices.ts'
import { findCopy, listCopies, putCopy, removeCopy } from '../../store/rule-packs.ts'
import { findPack, packOfCopy, stampOf } from './pack-in-force.ts'

export const listPacks: Usecase<'packs.list'> = async ({ db }) => ok(await packViews(db))

async function packViews(db: Db | Tx): Promise<readonly PackView[]> {
  const packId = (await findOffice(db))?.profile.packId
  const viewOf = (pack: RulePack, revision: number): PackView => ({
    pack,
    revision,
    sha256: stampOf(pack).sha256,
    inForce: pack.id === packId,
  })
  const copies = (await listCopies(db)).flatMap((copy) => {
    const pack = packOfCopy(copy)
    return pack === null ? [] : [viewOf(pack, copy.revision)]
  })
  return [...rulePacks.map((pack) => viewOf(pack, 0)), ...copies]
}

export const copyPack: Usecase<'packs.copy'> = (context, { packId, name }) =>
  act(context, async (tx, at) => {
    const source = await findPack(tx, packId)
    const office = await findOffice(tx)
    if (source === null || office === null) {
      return fail({ code: 'record-not-found', what: 'pack', id: packId })
    }
    const copies = await listCopies(tx)
    const taken = [...rulePacks.map((pack) => pack.name), ...copies.map((copy) => copy.name)]
    if (taken.includes(name)) return fail({ code: 'record-exists', id: name })
    const serials = copies.map(({ id }) => Number(id.replace('own-', '')))
    const id = `own-${Math.max(0, ...serials) + 1}`
    const { preset, figures } = source
    await putCopy(tx, { id, preset, name, figures, revision: 1 }, at)
    await updateOffice(tx, { ...office.profile, packId: id })
    const copy = { ...source, id, name }
    const body = { ...stampOf(copy), preset, from: packId, before: office.profile.packId, figures }
    return ok({ value: await packViews(tx), kind: 'pack.copied', body })
  })

export const changeFigures: Usecase<'packs.change'> = (context, { packId, revision, changes }) => {
  const read = readChanges(changes)
  if (!read.ok) return Promise.resolve(read)
  return alter(context, { packId, revision, kind: 'pack.changed' }, (pack, preset) =>
    changePack(pack, preset, read.value),
  )
}

export const resetPack: Usecase<'packs.reset'> = (context, { packId, revision, figures }) =>
  alter(context, { packId, revision, kind: 'pack.reset' }, (pack, preset) =>
    resetFigures(pack, preset, figures.length === 0 ? figureKeys : figures),
  )

/** One transaction and one ledger entry with every figure before and after; an unsound pack is refused as a whole. */
function alter(
  context: Context,
  about: { readonly packId: string; readonly revision: number; readonly kind: string },
  change: (pack: RulePack, preset: RulePack) => RulePack,
) {
  const { packId, revision, kind } = about
  return act(context, async (tx, at) => {
    const fixed = findPreset(packId)
    if (fixed !== null) return fail({ code: 'preset-fixed', name: fixed.name })
    const copy = await findCopy(tx, packId)
    const before = copy === null ? null : packOfCopy(copy)
    const preset = findPreset(before?.preset ?? '')
    if (copy === null || before === null || preset === null) {
      return fail({ code: 'record-not-found', what: 'pack', id: packId })
    }
    if (copy.revision !== revision) return fail({ code: 'record-changed-meanwhile', id: copy.name })
    const after = change(before, preset)
    const figures = changedFigures(before, after)
    if (figures.length === 0) return fail({ code: 'pack-unchanged' })
    const problems = packProblems(after)
    if (problems.length > 0) return fail({ code: 'figures-not-accepted', problems })
    await putCopy(tx, { ...copy, figures: after.figures, revision: revision + 1 }, at)
    return ok({ value: await packViews(tx), kind, body: { ...stampOf(after), changes: figures } })
  })
}

/** Values as they come from outside, each of its figure's kind, or what is not. */
function readChanges(
  changes: readonly FigureChange[],
): Result<
  readonly FigureChange[],
  { readonly code: 'figures-not-accepted'; readonly problems: readonly FigureProblem[] }
> {
  const problems: FigureProblem[] = []
  const read = changes.map(({ figure, value }): FigureChange => {
    const parsed = changedValueSchema(figure).safeParse(value)
    if (parsed.success) return { figure, value: parsed.data }
    problems.push({ code: 'figure-of-another-kind', figure })
    return { figure, value }
  })
  return problems.length > 0 ? fail({ code: 'figures-not-accepted', problems }) : ok(read)
}

export const removePack: Usecase<'packs.remove'> = (context, { packId }) =>
  act(context, async (tx) => {
    const fixed = findPreset(packId)
    if (fixed !== null) return fail({ code: 'preset-fixed', name: fixed.name })
    const pack = await findPack(tx, packId)
    if (pack === null) return fail({ code: 'record-not-found', what: 'pack', id: packId })
    const office = await findOffice(tx)
    if (office?.profile.packId === packId) return fail({ code: 'record-in-use', id: pack.name })
    await removeCopy(tx, packId)
    return ok({ value: await packViews(tx), kind: 'pack.removed', body: { ...stampOf(pack) } })
  })
