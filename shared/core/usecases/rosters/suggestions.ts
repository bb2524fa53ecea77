import type { GapGroup, GapRow, GapsView } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Gap } from '#shared/domain/rosters/suggest-values.ts'
import { cleanWord } from '#shared/domain/rosters/clean-text.ts'
import { refusedSigns, vocabularyOf } from '#shared/domain/rosters/vocabulary.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { writeField } from '../../store/field-values.ts'
import { recordChanges } from '../../store/roster-changes.ts'
import { gapsOf } from './gaps.ts'
import type { GapField, Gaps } from './gaps.ts'

export const suggestionGroups: Usecase<'suggestions.groups'> = async (context, { field }, run) =>
  ok(viewOf(await gapsOf(context, field, run)))

export const suggestionRows: Usecase<'suggestions.rows'> = async (
  context,
  { field, group, offset, limit },
  run,
) => {
  const rows = (await gapsOf(context, field, run)).groups.get(group) ?? []
  return ok({ total: rows.length, rows: rows.slice(offset, offset + limit).map((gap) => rowOf(field, gap)) })
}

/** The only way a suggestion becomes a value: a clerk saw the group and said so. */
export const confirmSuggestions: Usecase<'suggestions.confirm'> = (context, input, run) =>
  act(context, async (tx, at) => {
    const { field, group, ids } = input
    const word = cleanWord(input.word).text
    const signs = refusedSigns(vocabularyOf('targets', field) ?? 'types', word)
    if (signs !== '') return fail({ code: 'word-not-allowed', word, signs })
    const gaps = await gapsOf(context, field, run, tx)
    if (gaps.stamp !== input.stamp) return fail({ code: 'rosters-changed-meanwhile' })
    const wanted = ids === null ? null : new Set(ids)
    const chosen = (gaps.groups.get(group) ?? []).filter(({ target }) => wanted?.has(target.id) ?? true)
    if (chosen.length === 0) return fail({ code: 'nothing-to-confirm' })
    const values = chosen.map(({ target }) => ({
      id: target.id,
      before: target[field],
      value: field === 'tags' ? [...target.tags, word] : word,
    }))
    await writeField(tx, 'targets', field, values, at)
    await recordChanges(
      tx,
      { roster: 'targets', at, cause: causes[field] },
      values.map(({ id, before, value }) => ({ id, changes: { [field]: { before, after: value } } })),
    )
    const body = { field, word, group, count: values.length }
    return ok({ value: viewOf(await gapsOf(context, field, run, tx)), kind: 'suggestions.confirmed', body })
  })

const causes = {
  region: 'region-confirmed',
  industry: 'industry-confirmed',
  tags: 'tag-confirmed',
} as const satisfies Record<GapField, string>

const kinds: readonly GapGroup['kind'][] = ['one', 'near', 'several', 'unlisted', 'none']

function viewOf({ stamp, total, groups }: Gaps): GapsView {
  const views = [...groups].flatMap(([key, gaps]) => {
    const [first] = gaps
    if (first === undefined) return []
    const { kind, word, said } = first
    return [{ key, kind, word, said, count: gaps.length }]
  })
  const rank = ({ kind, count }: GapGroup) => kinds.indexOf(kind) * 10_000_000 - count
  return { stamp, total, groups: views.toSorted((one, other) => rank(one) - rank(other)) }
}

function rowOf(field: GapField, gap: Gap): GapRow {
  const { target, marks, nameMarks, words } = gap
  const text = field === 'region' ? target.address : target.businessScope
  return { id: target.id, name: target.name, text, marks, nameMarks, words }
}
