import { expect, test } from 'vitest'
import { actOnField, editField } from '#shared/domain/rosters/edit-field.ts'
import { toValues } from '#shared/domain/rosters/records.ts'
import { regionFinder } from '#shared/domain/rosters/regions.ts'
import { anInspector } from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const context = {
  dateSystem: 1900,
  regions: regionFinder([{ name: '侯口乡', aliases: ['候口乡'] }], '虚构县'),
} as const
const target = toValues(aTarget({ tags: ['甲'] }))

const edit = (field: string, text: string) => {
  const edited = editField('targets', target, field, text, context)
  return edited.ok ? edited.value.values.fields[field] : edited.failure.problems.map(({ code }) => code)
}

test.each([
  ['licenceExpires', '2024.5.8', '2024-05-08'],
  ['licenceExpires', '长期', '9999-09-09'],
  ['licenceExpires', '', ''],
  ['tags', '甲、乙，甲', ['甲', '乙']],
  ['region', '候口乡', '侯口乡'],
  ['status', '存续（在营、开业、在册）', '存续'],
  ['name', '  虚构　新名 ', '虚构 新名'],
])('%s takes 「%s」 as an import does', (field, text, value) => expect(edit(field, text)).toEqual(value))

test.each([
  ['name', '', ['field-missing']],
  ['name', '长'.repeat(201), ['text-too-long']],
  ['licenceExpires', '明年', ['date-not-readable']],
  ['licenceExpires', '2024-02-30', ['date-not-readable']],
  // Not edited by itself: the code is what the record is known by, and a column that is only kept has no field.
  ['id', '91130528MA0000001X', []],
  ['extra', 'x', []],
  ['constructor', 'x', []],
])('%s refuses 「%s」', (field, text, problems) => expect(edit(field, text)).toEqual(problems))

test('what an import would only warn of is told and taken', () => {
  const edited = editField('targets', target, 'region', '不存在镇', context)
  expect(edited).toMatchObject({
    ok: true,
    value: { problems: [{ code: 'region-unknown', field: 'region' }] },
  })
})

test('yes and no are words, and no answer is refused', () => {
  const inspector = toValues(anInspector(1))
  const answer = (text: string) => editField('inspectors', inspector, 'inPost', text, context)
  expect(answer('否')).toMatchObject({ ok: true, value: { values: { fields: { inPost: false } } } })
  expect(answer('')).toMatchObject({ ok: false, failure: { problems: [{ code: 'field-missing' }] } })
  expect(answer('也许')).toMatchObject({
    ok: false,
    failure: { problems: [{ code: 'flag-not-understood' }] },
  })
})

const tagsAfter = (act: 'add-words' | 'remove-words', words: readonly string[]) => {
  const done = actOnField('targets', target, { act, field: 'tags', words }, context)
  return done.ok ? done.value.fields['tags'] : done.failure.code
}

test('words are added behind those that are there, each once, and taken away', () => {
  expect(tagsAfter('add-words', ['乙', '甲'])).toEqual(['甲', '乙'])
  expect(tagsAfter('remove-words', ['甲', '丙'])).toEqual([])
  expect(actOnField('targets', target, { act: 'add-words', field: 'name', words: ['乙'] }, context)).toEqual({
    ok: false,
    failure: { code: 'field-not-accepted', field: 'name', problems: [] },
  })
})
