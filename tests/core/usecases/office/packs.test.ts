import { expect, test } from 'vitest'
import { changedFigures } from '#shared/domain/plan/change-pack.ts'
import { figureOf, wordsOf } from '#shared/domain/plan/rule-pack.ts'
import type { PackView } from '#shared/contract/index.ts'
import { sha256 } from '#shared/core/sha256.ts'
import { canonicalText } from '#shared/domain/plan/change-pack.ts'
import { fixSlips } from '#tests/core/ceremony.ts'
import { readSnapshot } from '#shared/core/store/draws.ts'
import { openStore } from '#shared/core/store/open-store.ts'
import { aNewPlan, anOffice, anOfficeReadyToDraw, bureau, profile, witnesses } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const inForce = (views: readonly PackView[]): PackView => {
  const [view, ...others] = views.filter((one) => one.inForce)
  if (view === undefined || others.length > 0) throw new Error('not one pack in force')
  return view
}

/** A copy of ningjin, in force. */
async function aCopy(office: OfficeUnderTest): Promise<PackView> {
  return inForce(await office.must('packs.copy', { packId: 'ningjin', name: '虚构县规则' }))
}

const days = (count: number) => ({ count, unit: 'working-day' as const })

test('the five presets are offered before there is an office, none of them in force', async () => {
  const office = await openOffice()
  const views = await office.must('packs.list', {})
  expect(views.map(({ pack }) => pack.id)).toEqual([
    'caofeidian',
    'ningjin',
    'qinghe',
    'qinhuangdao',
    'yanshi',
  ])
  expect(views.some((view) => view.inForce)).toBe(false)
})

test('a copy says what its preset says, is in force at once and leaves the preset as it was', async () => {
  const office = await anOffice()
  const { pack, revision } = await aCopy(office)
  expect(pack).toMatchObject({ id: 'own-1', name: '虚构县规则', preset: 'ningjin' })
  expect(revision).toBe(1)
  const presets = (await office.must('packs.list', {})).filter((view) => view.revision === 0)
  const preset = presets.find((view) => view.pack.id === 'ningjin')
  expect(pack.figures).toEqual(preset?.pack.figures)
  expect((await office.must('office.status', {})).office?.packId).toBe('own-1')
})

test('a preset is never changed, and no second pack bears a name that is taken', async () => {
  const office = await anOffice()
  const change = { packId: 'ningjin', revision: 0, changes: [{ figure: 'itemShare' as const, value: 30 }] }
  expect(await office.refusal('packs.change', change)).toMatchObject({ code: 'preset-fixed' })
  expect(await office.refusal('packs.reset', { packId: 'yanshi', revision: 0, figures: [] })).toMatchObject({
    code: 'preset-fixed',
  })
  expect(await office.refusal('packs.remove', { packId: 'yanshi' })).toMatchObject({ code: 'preset-fixed' })
  await aCopy(office)
  expect(await office.refusal('packs.copy', { packId: 'yanshi', name: '虚构县规则' })).toEqual({
    code: 'record-exists',
    id: '虚构县规则',
  })
})

test('a changed figure loses the clause of its source; back at the source’s value it has it again', async () => {
  const office = await anOffice()
  const { pack } = await aCopy(office)
  const set = async (revision: number, value: number) =>
    inForce(
      await office.must('packs.change', {
        packId: pack.id,
        revision,
        changes: [{ figure: 'enterpriseShare', value }],
      }),
    )
  const changed = await set(1, 8)
  expect(changed.pack.figures.enterpriseShare).toEqual({
    value: 8,
    clause: '',
    quote: '',
    note: '本单位自定',
  })
  const back = await set(changed.revision, 5)
  expect(back.pack.figures.enterpriseShare).toMatchObject({ value: 5, clause: '一(一)' })
})

test('a list keeps the clauses of the words it keeps', async () => {
  const office = await anOffice()
  const copied = inForce(await office.must('packs.copy', { packId: 'yanshi', name: '虚构区规则' }))
  const value = ['严重违法', '重大隐患']
  const [view] = (
    await office.must('packs.change', {
      packId: copied.pack.id,
      revision: 1,
      changes: [{ figure: 'focusTags', value }],
    })
  ).filter((one) => one.inForce)
  expect(view?.pack.figures.focusTags.map(({ value: word, clause }) => [word, clause])).toEqual([
    ['严重违法', '第十四条'],
    ['重大隐患', ''],
  ])
})

test('changes of one save are one entry with every figure before and after', async () => {
  const office = await anOffice()
  const { pack } = await aCopy(office)
  const before = (await office.ledger()).length
  const view = inForce(
    await office.must('packs.change', {
      packId: pack.id,
      revision: 1,
      changes: [
        { figure: 'publication', value: days(15) },
        { figure: 'jointDraws', value: 2 },
        { figure: 'enterpriseShare', value: 5 },
      ],
    }),
  )
  const entries = (await office.ledger()).slice(before)
  expect(entries.map(({ kind }) => kind)).toEqual(['pack.changed'])
  expect(JSON.parse(entries[0]?.body ?? '')).toEqual({
    id: pack.id,
    name: pack.name,
    sha256: view.sha256,
    changes: [
      { figure: 'jointDraws', before: null, after: 2 },
      { figure: 'publication', before: days(20), after: days(15) },
    ],
  })
})

test.each([
  ['a share above a hundred', { figure: 'itemShare', value: 120 }, 'percent-out-of-range'],
  ['a negative share', { figure: 'itemShare', value: -1 }, 'percent-out-of-range'],
  ['a share of three decimals', { figure: 'itemShare', value: 2.125 }, 'percent-too-fine'],
  ['a negative term', { figure: 'retention', value: { count: -1, unit: 'year' } }, 'count-too-small'],
  ['no working day', { figure: 'publication', value: days(0) }, 'count-too-small'],
  ['one contributor', { figure: 'contributors', value: 1 }, 'count-too-small'],
  ['more bodies than contributors', { figure: 'bodies', value: 4 }, 'more-bodies-than-contributors'],
  ['one inspector', { figure: 'inspectorsPerTarget', value: 1 }, 'count-too-small'],
  ['the 31st of every month', { figure: 'monthlyReportDay', value: 31 }, 'day-not-in-month'],
  ['a number without a serial', { figure: 'joint.planNumber', value: '联{year}' }, 'placeholder-missing'],
  [
    'a number that ignores the year',
    { figure: 'joint.planNumber', value: '联{serial}' },
    'placeholder-missing',
  ],
  ['an unknown placeholder', { figure: 'joint.planName', value: '{month}{serial}' }, 'placeholder-unknown'],
  ['half a placeholder', { figure: 'joint.planName', value: '{year年{serial}' }, 'placeholder-unknown'],
  ['a word twice', { figure: 'fullTags', value: ['黑名单', '黑名单'] }, 'word-twice'],
  ['a dictionary of one word', { figure: 'resultWords', value: ['未发现问题'] }, 'too-few-words'],
  ['a range turned round', { figure: 'creditRatioRange', value: { from: 50, to: 1 } }, 'range-reversed'],
  ['nothing where something must be', { figure: 'contributors', value: null }, 'figure-missing'],
  ['a text for a number', { figure: 'itemShare', value: '三成' }, 'figure-of-another-kind'],
  ['a number for a list', { figure: 'fullTags', value: 3 }, 'figure-of-another-kind'],
] as const)('%s is refused, and nothing of the save is kept', async (_what, change, code) => {
  const office = await anOffice()
  const { pack } = await aCopy(office)
  const before = await office.ledger()
  const sound = { figure: 'publication', value: days(10) } as const
  const refusal = await office.refusal('packs.change', {
    packId: pack.id,
    revision: 1,
    changes: [sound, change as never],
  })
  expect(refusal).toMatchObject({ code: 'figures-not-accepted', problems: [{ code }] })
  expect(inForce(await office.must('packs.list', {})).pack).toEqual(pack)
  expect(await office.ledger()).toEqual(before)
})

test('who edits an older state of the pack is told, and a save without a change leaves no entry', async () => {
  const office = await anOffice()
  const { pack } = await aCopy(office)
  const change = { packId: pack.id, revision: 1, changes: [{ figure: 'itemShare' as const, value: 30 }] }
  await office.must('packs.change', change)
  expect(await office.refusal('packs.change', change)).toMatchObject({ code: 'record-changed-meanwhile' })
  const before = await office.ledger()
  expect(await office.refusal('packs.change', { ...change, revision: 2 })).toEqual({ code: 'pack-unchanged' })
  expect(await office.ledger()).toEqual(before)
})

test('one figure or all go back to what the preset says', async () => {
  const office = await anOffice()
  const { pack } = await aCopy(office)
  const changes = [
    { figure: 'itemShare' as const, value: 30 },
    { figure: 'enterpriseShare' as const, value: 8 },
  ]
  await office.must('packs.change', { packId: pack.id, revision: 1, changes })
  const one = inForce(
    await office.must('packs.reset', { packId: pack.id, revision: 2, figures: ['itemShare'] }),
  )
  expect(changedFigures(pack, one.pack)).toEqual([{ figure: 'enterpriseShare', before: 5, after: 8 }])
  const all = inForce(await office.must('packs.reset', { packId: pack.id, revision: 3, figures: [] }))
  expect(all.pack).toEqual(pack)
})

test('a copy in force is not removed; another is', async () => {
  const office = await anOffice()
  await aCopy(office)
  expect(await office.refusal('packs.remove', { packId: 'own-1' })).toMatchObject({ code: 'record-in-use' })
  await office.must('office.update', { profile: { ...profile, packId: 'yanshi' } })
  const left = await office.must('packs.remove', { packId: 'own-1' })
  expect(left.map(({ pack }) => pack.id)).not.toContain('own-1')
  expect(await office.refusal('office.update', { profile: { ...profile, packId: 'own-1' } })).toMatchObject({
    code: 'record-not-found',
  })
})

test('plans are numbered and worded by the copy in force', async () => {
  const office = await anOffice()
  const { pack } = await aCopy(office)
  const changes = [
    { figure: 'joint.planNumber' as const, value: '部联{year}-{serial}' },
    { figure: 'joint.serialDigits' as const, value: 2 },
    { figure: 'joint.ratioText' as const, value: '20%' },
  ]
  await office.must('packs.change', { packId: pack.id, revision: 1, changes })
  expect(await office.must('plan.propose', { year: 2024, scope: 'joint' })).toMatchObject({
    number: '部联2024-01',
    tasks: [{ number: '联001', ratioText: '20%', selectionText: '定向' }],
  })
})

test('contributors are counted by the copy in force', async () => {
  const office = await anOfficeReadyToDraw()
  const { pack } = await aCopy(office)
  const changes = [{ figure: 'contributors' as const, value: 4 }]
  await office.must('packs.change', { packId: pack.id, revision: 1, changes })
  expect(
    await office.refusal('draw.commitFirst', { taskId: office.taskId, contributors: witnesses }),
  ).toEqual({ code: 'too-few-contributors', needed: 4, bodies: 2 })
})

test('a plan that is saved and a draw that is committed name the rules in force by their digest', async () => {
  const office = await anOfficeReadyToDraw()
  const { pack } = await aCopy(office)
  const stamp = { id: 'own-1', name: '虚构县规则', sha256: sha256(canonicalText(pack)) }
  await office.must('plan.save', { plan: aNewPlan({ number: '2023002' }) })
  const { id } = await office.must('draw.commitFirst', { taskId: office.taskId, contributors: witnesses })
  const told = (await office.ledger()).slice(-2).map(({ kind, body }) => ({
    kind,
    pack: (JSON.parse(body) as { pack: unknown }).pack,
  }))
  expect(told).toEqual([
    { kind: 'plan.saved', pack: stamp },
    { kind: 'draw.committed', pack: stamp },
  ])
  await fixSlips(office, id, 1)
  await office.must('draw.conclude', { drawId: id, round: 1 })
  const changes = [{ figure: 'methods' as const, value: ['实地核查'] }]
  const later = inForce(await office.must('packs.change', { packId: 'own-1', revision: 1, changes }))
  await office.must('draw.commitSecond', { drawId: id, contributors: witnesses, departments: [bureau] })
  await office.close()
  const store = await openStore({ folder: office.folder, clock: () => new Date('2023-05-08') })
  if (!store.ok) throw new Error(store.failure.code)
  expect(await readSnapshot(store.value, id, 'pack-1')).toEqual({ stamp, pack })
  expect(await readSnapshot(store.value, id, 'pack-2')).toMatchObject({
    stamp: { sha256: later.sha256 },
    pack: { figures: { methods: [{ value: '实地核查' }] } },
  })
  await store.value.destroy()
})

test('an office that is set up takes its source’s departments over only when asked, under its own name', async () => {
  const plain = await openOffice()
  await plain.must('office.create', { profile, rehearsal: false })
  expect(await plain.must('departments.list', {})).toEqual([{ name: bureau, own: true, units: [] }])
  const asked = await openOffice()
  await asked.must('office.create', {
    profile: { ...profile, packId: 'qinghe' },
    rehearsal: false,
    withDepartments: true,
  })
  const names = (await asked.must('departments.list', {})).map(({ name }) => name)
  expect(names.toSorted()).toEqual(['商务局', '市场监管局', '消防救援大队', bureau].toSorted())
  expect(await asked.must('departments.initiations', {})).toEqual([
    { scope: 'joint', initiator: bureau, partners: ['商务局', '市场监管局', '消防救援大队'] },
  ])
})

test('figures and words of a pack are read by their keys', async () => {
  const office = await anOffice()
  const { pack } = await aCopy(office)
  expect(figureOf(pack, 'monthlyReportDay')).toBe(23)
  expect(figureOf(pack, 'itemShare')).toBeNull()
  expect(wordsOf(pack, 'internal.notes')).toHaveLength(2)
})
