import { expect, test } from 'vitest'
import { fixSlips } from '#tests/core/ceremony.ts'
import {
  aDepartment,
  addRecord,
  aNewPlan,
  anInspector,
  anItem,
  anOffice,
  anOfficeReadyToDraw,
  aScheme,
  bureau,
  profile,
  witnesses,
} from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const fire = aDepartment().name
const newName = '虚构县消防救援局'

/** A plan of two tasks, the first of which names the fire department. */
async function withPlan(office: OfficeUnderTest) {
  const plan = aNewPlan({ number: '2023009', taskNumbers: ['001号', '002号'] })
  const tasks = plan.tasks.map((task, at) => ({ ...task, partners: at === 0 ? `商务局、${fire}` : '商务局' }))
  return office.must('plan.save', { plan: { ...plan, tasks } })
}

const unused = { inspectors: 0, items: 0, schemes: 0, tasks: 0 }

test('a department that a plan or a scheme names is not removed', async () => {
  const office = await anOffice()
  await office.must('departments.save', { department: aDepartment() })
  const { id, tasks } = await withPlan(office)
  const refused = async () => office.refusal('departments.remove', { name: fire })
  expect(await refused()).toEqual({ code: 'department-in-use', name: fire, uses: { ...unused, tasks: 1 } })
  const departments = [{ department: fire, places: [{ kind: '*', place: 1, specialty: '' }], teams: null }]
  await office.must('scheme.save', { scheme: aScheme(tasks[0]?.id ?? '', { departments }) })
  expect(await refused()).toEqual({
    code: 'department-in-use',
    name: fire,
    uses: { ...unused, schemes: 1, tasks: 1 },
  })
  await office.must('plan.remove', { planId: id })
  await office.must('departments.remove', { name: fire })
})

test('a name within a longer name is no use of the department', async () => {
  const office = await anOffice()
  await office.must('departments.save', { department: aDepartment({ name: '商务' }) })
  await withPlan(office)
  const left = await office.must('departments.remove', { name: '商务' })
  expect(left.map(({ name }) => name)).toEqual([bureau])
})

test('a department is renamed everywhere in one act, with one entry and each record’s history', async () => {
  const office = await anOffice()
  await office.must('departments.save', { department: aDepartment({ units: ['防火科'] }) })
  await addRecord(office, { roster: 'inspectors', record: anInspector(1, { department: fire }) })
  await addRecord(office, { roster: 'inspectors', record: anInspector(2) })
  await addRecord(office, { roster: 'inspectors', record: anInspector(3, { department: fire }) })
  await office.must('rosters.retire', { roster: 'inspectors', id: 'ZF0003', reason: '调离' })
  await addRecord(office, { roster: 'items', record: anItem(1, { department: fire }) })
  const { tasks } = await withPlan(office)
  const taskId = tasks[0]?.id ?? ''
  const departments = [{ department: fire, places: [{ kind: '*', place: 1, specialty: '' }], teams: null }]
  await office.must('scheme.save', { scheme: aScheme(taskId, { departments }) })
  await office.must('departments.setInitiation', {
    initiation: { scope: 'joint', initiator: bureau, partners: [fire] },
  })
  const before = (await office.ledger()).length
  const listed = await office.must('departments.rename', { name: fire, newName })
  expect(listed).toEqual([
    { name: bureau, own: true, units: [] },
    { name: newName, own: false, units: ['防火科'] },
  ])
  const entries = (await office.ledger()).slice(before)
  expect(entries.map(({ kind }) => kind)).toEqual(['department.renamed'])
  expect(JSON.parse(entries[0]?.body ?? '')).toEqual({
    name: fire,
    newName,
    inspectors: 2,
    items: 1,
    schemes: 1,
    tasks: 1,
  })
  expect(await office.must('rosters.values', { roster: 'inspectors', field: 'department' })).toEqual(
    expect.arrayContaining([
      { value: newName, count: 1 },
      { value: bureau, count: 1 },
    ]),
  )
  const history = await office.must('rosters.history', { roster: 'inspectors', id: 'ZF0003' })
  expect(history[0]).toMatchObject({
    cause: 'department-renamed',
    changes: { department: { before: fire, after: newName } },
  })
  const retired = await office.must('rosters.list', { roster: 'inspectors', retired: true })
  expect(retired.rows.map(({ record }) => record.id)).toEqual(['ZF0003'])
  expect((await office.must('scheme.get', { taskId })).scheme.departments[0]?.department).toBe(newName)
  const [plan] = await office.must('plan.list', { year: 2023 })
  expect(plan?.tasks.map(({ partners }) => partners)).toEqual([`商务局、${newName}`, '商务局'])
  expect(await office.must('departments.initiations', {})).toEqual([
    { scope: 'joint', initiator: bureau, partners: [newName] },
  ])
})

test('a department takes no name that another has, and is not renamed while a draw is open', async () => {
  const office = await anOfficeReadyToDraw()
  await office.must('departments.save', { department: aDepartment() })
  expect(await office.refusal('departments.rename', { name: fire, newName: bureau })).toEqual({
    code: 'record-exists',
    id: bureau,
  })
  expect(await office.refusal('departments.rename', { name: '无此部门', newName })).toMatchObject({
    code: 'record-not-found',
  })
  const { id, number } = await office.must('draw.commitFirst', {
    taskId: office.taskId,
    contributors: witnesses,
  })
  const open = { code: 'draw-already-open', number }
  expect(await office.refusal('departments.rename', { name: fire, newName })).toEqual(open)
  const moved = { ...profile, bureau: '虚构县应急局' }
  expect(await office.refusal('office.update', { profile: moved })).toEqual(open)
  await fixSlips(office, id, 1)
  await office.must('draw.conclude', { drawId: id, round: 1 })
  await office.must('draw.commitSecond', { drawId: id, contributors: witnesses, departments: [bureau] })
  await fixSlips(office, id, 2)
  await office.must('draw.conclude', { drawId: id, round: 2 })
  await office.must('departments.rename', { name: fire, newName })
})

test('what is drawn keeps the name it was drawn under', async () => {
  const office = await anOfficeReadyToDraw()
  const contributors = witnesses
  const { id } = await office.must('draw.commitFirst', { taskId: office.taskId, contributors })
  await fixSlips(office, id, 1)
  await office.must('draw.conclude', { drawId: id, round: 1 })
  await office.must('draw.commitSecond', { drawId: id, contributors, departments: [bureau] })
  await fixSlips(office, id, 2)
  const drawn = await office.must('draw.conclude', { drawId: id, round: 2 })
  await office.must('departments.rename', { name: bureau, newName: '虚构县应急局' })
  expect(await office.must('draw.get', { drawId: id })).toMatchObject({
    files: drawn.files,
    assignments: drawn.assignments,
  })
  const { scheme } = await office.must('scheme.get', { taskId: office.taskId })
  expect(scheme.departments.map(({ department }) => department)).toEqual([bureau])
})

test('the bureau’s name in the profile and in the list of departments is one', async () => {
  const office = await anOffice()
  await addRecord(office, { roster: 'inspectors', record: anInspector(1) })
  await office.must('departments.rename', { name: bureau, newName: '虚构县应急局' })
  expect((await office.must('office.status', {})).office?.bureau).toBe('虚构县应急局')
  await office.must('office.update', { profile })
  expect((await office.must('departments.list', {})).map(({ name }) => name)).toEqual([bureau])
  const people = await office.must('rosters.list', { roster: 'inspectors' })
  expect(people.rows.map(({ record }) => record)).toMatchObject([{ department: bureau }])
})

test('departments and units that only the roster names are offered, and taken over when asked', async () => {
  const office = await anOffice()
  await addRecord(office, {
    roster: 'inspectors',
    record: anInspector(1, { department: fire, unit: '防火科' }),
  })
  await addRecord(office, { roster: 'inspectors', record: anInspector(2, { unit: '危化股' }) })
  await addRecord(office, { roster: 'items', record: anItem(1, { department: '商务局' }) })
  const fromRosters = async () =>
    (await office.must('departments.offers', {})).filter(({ from }) => from.kind === 'rosters')
  const offers = await fromRosters()
  expect(offers).toEqual(
    expect.arrayContaining([
      {
        department: { name: bureau, own: true, units: ['危化股'] },
        initiations: [],
        from: { kind: 'rosters', inspectors: 1, items: 0 },
      },
      {
        department: { name: fire, own: false, units: ['防火科'] },
        initiations: [],
        from: { kind: 'rosters', inspectors: 1, items: 0 },
      },
      {
        department: { name: '商务局', own: false, units: [] },
        initiations: [],
        from: { kind: 'rosters', inspectors: 0, items: 1 },
      },
    ]),
  )
  expect((await office.must('departments.list', {})).map(({ name }) => name)).toEqual([bureau])
  await office.must('departments.adopt', {
    departments: offers.map(({ department }) => ({ ...department, units: [...department.units] })),
  })
  expect(await fromRosters()).toEqual([])
})

test('what the rules’ source names is offered with its clause and with whom it may 联合', async () => {
  const office = await anOffice()
  const offers = (await office.must('departments.offers', {})).filter(({ from }) => from.kind === 'pack')
  expect(offers.map(({ department, from }) => [department.name, from])).toEqual([
    [bureau, { kind: 'pack', clause: '附件2' }],
    ['县消防救援大队', { kind: 'pack', clause: '附件3' }],
  ])
  expect(offers[0]?.department.units).toContain('执法监督股')
  await office.must('departments.adopt', {
    departments: offers.map(({ department }) => ({ ...department, units: [...department.units] })),
    initiations: offers.flatMap(({ initiations }) =>
      initiations.map((one) => ({ ...one, partners: [...one.partners] })),
    ),
  })
  expect(await office.must('departments.offers', {})).toEqual([])
  expect(await office.must('departments.initiations', {})).toHaveLength(2)
})

test('县X of the rules’ source is the X of this county that the rosters name: it is not registered twice', async () => {
  const office = await anOffice()
  await addRecord(office, { roster: 'inspectors', record: anInspector(1, { department: fire }) })
  const offers = await office.must('departments.offers', {})
  await office.must('departments.adopt', {
    departments: offers.map(({ department }) => ({ ...department, units: [...department.units] })),
    initiations: offers.flatMap(({ initiations }) =>
      initiations.map((one) => ({ ...one, partners: [...one.partners] })),
    ),
  })
  const names = (await office.must('departments.list', {})).map(({ name }) => name)
  expect(names.toSorted()).toEqual([bureau, fire].toSorted())
  const initiations = await office.must('departments.initiations', {})
  expect(initiations.find(({ scope }) => scope === 'joint')?.partners).toEqual([fire])
  expect(await office.must('departments.offers', {})).toEqual([])
})

test('a unit or a department that goes leaves the pairs it stood in', async () => {
  const office = await anOffice()
  const own = { name: bureau, own: true, units: ['监督股', '危化股'] }
  await office.must('departments.save', { department: own })
  await office.must('departments.save', { department: aDepartment() })
  await office.must('departments.setInitiation', {
    initiation: { scope: 'internal', initiator: '监督股', partners: ['危化股'] },
  })
  await office.must('departments.setInitiation', {
    initiation: { scope: 'joint', initiator: bureau, partners: [fire] },
  })
  await office.must('departments.save', { department: { ...own, units: ['监督股'] } })
  await office.must('departments.remove', { name: fire })
  expect(await office.must('departments.initiations', {})).toEqual([])
})

test('an initiator’s partners are replaced as a whole; without any it is not restricted', async () => {
  const office = await anOffice()
  const set = (partners: readonly string[]) =>
    office.must('departments.setInitiation', {
      initiation: { scope: 'joint', initiator: bureau, partners: [...partners] },
    })
  expect(await set([fire, '商务局', bureau])).toEqual([
    { scope: 'joint', initiator: bureau, partners: ['商务局', fire].toSorted() },
  ])
  expect(await set(['商务局'])).toMatchObject([{ partners: ['商务局'] }])
  expect(await set([])).toEqual([])
})
