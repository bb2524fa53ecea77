import { expect, test } from 'vitest'
import type { InputOf, OperationName, Operations } from '#shared/contract/index.ts'
import { operationNames } from '#shared/contract/index.ts'
import { digits, fixSlips } from '#tests/core/ceremony.ts'
import {
  aDepartment,
  addRecord,
  aNewPlan,
  anInspector,
  anOffice,
  anOfficeReadyToDraw,
  aScheme,
  bureau,
  profile,
  witnesses,
} from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const planTable = `抽查计划编号,抽查计划名称,抽查任务编号,抽查任务名称,抽查类型,发起部门,抽查时间
联2023001,样例计划,联001,样例任务,定向,甲局,2023年5月
`

test('every act leaves exactly one entry that tells of it, and the chain verifies after each', async () => {
  const office = await anOfficeReadyToDraw()
  const { taskId } = office
  const seen = new Set<OperationName>()
  let entries = (await office.ledger()).length

  async function acts<Name extends OperationName>(
    name: Name,
    kind: string,
    input: InputOf<Operations[Name]>,
  ) {
    const value = await office.must(name, input)
    const ledger = await office.ledger()
    expect([name, ledger.length - entries, ledger.at(-1)?.kind]).toEqual([name, 1, kind])
    expect(await office.must('records.verifyLedger', {})).toEqual({
      entries: ledger.length,
      head: ledger.at(-1)?.hash,
    })
    entries = ledger.length
    seen.add(name)
    return value
  }

  await acts('office.update', 'office.updated', { profile: { ...profile, phone: '03190000000' } })
  const added = { roster: 'targets' as const, record: aTarget({ id: 'A1' }) }
  await acts('rosters.save', 'roster.added', { entry: added, revision: 0 })
  await acts('rosters.save', 'roster.edited', { entry: added, revision: 1 })
  const cell = { roster: 'targets' as const, id: 'A1', revision: 2, field: 'phone', text: '03190000003' }
  await acts('rosters.setField', 'roster.edited', cell)
  const chosen = { roster: 'targets' as const, ids: ['A1'] }
  const counted = await office.must('rosters.choose', chosen)
  const act = { act: 'add-words' as const, field: 'tags', words: ['样例标签'] }
  const { first, last } = await acts('rosters.bulk', 'roster.bulk', { chosen, counted, act })
  await acts('rosters.undoBulk', 'roster.bulk-undone', { roster: 'targets', first, last })
  const bytes = new TextEncoder().encode('统一社会信用代码,企业名称\nA5,虚构企业五\n')
  const file = { name: '名录.csv', bytes }
  const { token } = await office.must('rosters.previewImport', { roster: 'targets', file })
  await acts('rosters.confirmImport', 'roster.imported', { token })
  const { stamp, groups } = await office.must('suggestions.groups', { field: 'industry' })
  const group = groups.find(({ kind }) => kind === 'none')?.key ?? ''
  const confirmed = { field: 'industry' as const, stamp, group, ids: ['A5'], word: '机械' }
  await acts('suggestions.confirm', 'suggestions.confirmed', confirmed)
  const regions = { name: 'regions' as const }
  const entry = { word: '样例镇', aliases: [], code: '', grades: [] }
  await acts('vocabularies.save', 'vocabulary.saved', { ...regions, was: '', entry })
  await acts('vocabularies.adopt', 'vocabulary.adopted', { ...regions, words: ['样例乡'] })
  await acts('vocabularies.arrange', 'vocabulary.arranged', { ...regions, words: ['样例乡', '样例镇'] })
  await acts('vocabularies.merge', 'vocabulary.merged', { ...regions, from: '样例乡', into: '样例镇' })
  await acts('vocabularies.remove', 'vocabulary.removed', { ...regions, word: '样例镇' })
  await acts('vocabularies.saveRules', 'vocabulary.rules-saved', { rules: [] })
  const recusal = { inspectorId: 'ZF0001', targetId: 'A1', reason: '亲属任职', source: 'office' as const }
  await acts('recusals.add', 'recusal.added', { recusal })
  await acts('recusals.remove', 'recusal.removed', { inspectorId: 'ZF0001', targetId: 'A1' })
  const rule = { inspectorId: 'ZF0001', person: '样例法人', reason: '亲属', source: 'office' as const }
  const [filedRule] = await acts('recusals.addRule', 'recusal.rule-added', { rule })
  await acts('recusals.removeRule', 'recusal.rule-removed', { id: filedRule?.id ?? '' })
  await acts('recusals.state', 'recusal.stated', {
    inspectorId: 'ZF0001',
    statedOn: '2023-05-08',
    reason: '亲属',
    targetIds: ['A1'],
    people: ['样例法人'],
  })
  const alike = aTarget({ id: 'A6', legalRepresentative: '样例执法员2', contact: '样例执法员3' })
  await acts('rosters.save', 'roster.added', { entry: { roster: 'targets', record: alike }, revision: 0 })
  const legal = { inspectorId: 'ZF0002', targetId: 'A6', likeness: 'legal-representative' as const }
  const contact = { inspectorId: 'ZF0003', targetId: 'A6', likeness: 'contact' as const }
  const decided = (one: typeof legal | typeof contact, value: string) => ({
    candidates: [{ ...one, value }],
    reason: '同名',
  })
  await acts('recusals.dismiss', 'recusal.dismissed', decided(legal, '样例执法员2'))
  await acts('recusals.reconsider', 'recusal.reconsidered', { candidate: { ...legal, value: '样例执法员2' } })
  await acts('recusals.confirm', 'recusal.confirmed', decided(contact, '样例执法员3'))
  const list = (text: string) => ({ name: '表.csv', bytes: new TextEncoder().encode(text) })
  const filed = await office.must('recusals.previewImport', {
    file: list('执法证号,统一社会信用代码,回避理由\nZF0004,A6,亲属\n'),
  })
  await acts('recusals.confirmImport', 'recusal.imported', { token: filed.token })
  const inspection = {
    id: '',
    targetId: 'A6',
    date: '2023-05-01',
    kind: '日常检查',
    department: bureau,
    basis: '',
    exemption: '',
    result: '',
    remark: '',
    registerNumber: '',
    drawId: '',
  }
  const { id } = await acts('inspections.save', 'inspection.added', { inspection, revision: 0 })
  await acts('inspections.save', 'inspection.edited', { inspection: { ...inspection, id }, revision: 1 })
  await acts('inspections.remove', 'inspection.removed', { id, reason: '登记错了' })
  const history = await office.must('inspections.previewImport', {
    file: list('统一社会信用代码,检查日期,检查类型,检查部门\nA6,2023-05-01,日常检查,甲局\n'),
  })
  await acts('inspections.confirmImport', 'inspection.imported', { token: history.token })
  await acts('rosters.retire', 'roster.retired', { roster: 'targets', id: 'A1', reason: '注销' })
  await acts('departments.save', 'department.saved', { department: aDepartment() })
  await acts('departments.rename', 'department.renamed', {
    name: aDepartment().name,
    newName: '虚构县消防局',
  })
  await acts('departments.setInitiation', 'department.initiation-set', {
    initiation: { scope: 'joint', initiator: bureau, partners: ['虚构县消防局'] },
  })
  await acts('departments.adopt', 'department.adopted', { departments: [aDepartment({ name: '商务局' })] })
  await acts('departments.remove', 'department.removed', { name: '虚构县消防局' })
  await acts('packs.copy', 'pack.copied', { packId: 'ningjin', name: '虚构县规则' })
  const ofCopy = { packId: 'own-1', revision: 1 }
  await acts('packs.change', 'pack.changed', { ...ofCopy, changes: [{ figure: 'itemShare', value: 30 }] })
  await acts('packs.reset', 'pack.reset', { ...ofCopy, revision: 2, figures: [] })
  await acts('office.update', 'office.updated', { profile })
  await acts('packs.remove', 'pack.removed', { packId: 'own-1' })
  const { id: planId } = await acts('plan.save', 'plan.saved', { plan: aNewPlan({ number: '2023002' }) })
  await acts('plan.remove', 'plan.removed', { planId })
  await acts('plan.saveYear', 'plan.year-saved', {
    year: 2023,
    plans: [aNewPlan({ number: '2023003' })],
    removed: [],
    known: {},
  })
  const read = await office.must('plan.previewImport', { file: list(planTable) })
  await acts('plan.confirmImport', 'plan.imported', { token: read.token, tables: [0], existing: 'skip' })
  const publication = { year: 2023, scope: 'joint' as const, publishedOn: '2023-05-08', place: '门户网站' }
  await acts('plan.publish', 'plan.published', publication)
  await acts('documents.makePlan', 'documents.issued', { year: 2023, scope: 'internal' })
  await acts('documents.makeWorkPlan', 'documents.issued', { year: 2023 })
  await acts('documents.makeScheme', 'documents.issued', { taskId })
  await acts('documents.makeApproval', 'documents.issued', { taskId })
  const ownText = { templateId: 'ningjin', paragraphs: [{ kind: 'title' as const, text: '〔单位〕方案' }] }
  await acts('templates.save', 'template.saved', { ...ownText, revision: 0 })
  await acts('templates.reset', 'template.reset', { templateId: 'ningjin', revision: 1 })
  await acts('scheme.save', 'scheme.saved', { scheme: aScheme(taskId) })
  const { id: drawId } = await acts('draw.commitFirst', 'draw.committed', { taskId, contributors: witnesses })
  const [text = ''] = digits
  const slip = { drawId, round: 1 as const, position: 1, digits: text }
  await acts('draw.enterSlip', 'draw.slip-entered', slip)
  await acts('draw.fixSlip', 'draw.slip-fixed', slip)
  for (const [index, own] of digits.slice(1).entries()) {
    await office.must('draw.enterSlip', { ...slip, position: index + 2, digits: own })
    await office.must('draw.fixSlip', { ...slip, position: index + 2, digits: own })
  }
  entries = (await office.ledger()).length
  await acts('draw.conclude', 'draw.concluded', { drawId, round: 1 })
  await acts('draw.commitSecond', 'draw.committed', {
    drawId,
    contributors: witnesses,
    departments: [bureau],
  })
  await fixSlips(office, drawId, 2)
  entries = (await office.ledger()).length
  await acts('draw.conclude', 'draw.concluded', { drawId, round: 2 })
  await acts('documents.makeDraw', 'documents.issued', { drawId, kinds: ['T6', 'W5'] })
  await acts('draw.void', 'draw.voided', { drawId, reason: '样例', people: ['甲', '乙'] })

  // Those that only ask, set up, or are made of other acts.
  const others = operationNames.filter((name) => !seen.has(name))
  expect(
    others.filter(
      (name) =>
        !/\.(?:list|get|status|effective|candidates|ofTarget|offers|initiations|values|find|choose|savedFilters|layout|rules|groups|rows|export|propose|pool|why|package|verify|read|ledger|verifyLedger|versions|editions)$/.test(
          name,
        ),
    ),
  ).toEqual([
    'office.create',
    'office.loadSample',
    // How a roster is looked at, and nothing in it.
    'rosters.saveFilter',
    'rosters.removeFilter',
    'rosters.saveLayout',
    'rosters.previewImport',
    'rosters.previewRows',
    'rosters.correctRow',
    'rosters.discardImport',
    'inspections.previewImport',
    'inspections.previewRows',
    'inspections.discardImport',
    'recusals.previewImport',
    'recusals.previewRows',
    'recusals.discardImport',
    'plan.previewImport',
    'plan.discardImport',
  ])
})

test('asking leaves no entry', async () => {
  const office = await anOfficeReadyToDraw()
  const before = await office.ledger()
  await office.must('office.status', {})
  await office.must('rosters.list', { roster: 'targets' })
  await office.must('rosters.export', { roster: 'items' })
  await office.must('scheme.get', { taskId: office.taskId })
  await office.must('scheme.pool', { scheme: aScheme(office.taskId) })
  await office.must('draw.list', {})
  expect(await office.ledger()).toEqual(before)
})

test('a refused act leaves no entry', async () => {
  const office = await anOfficeReadyToDraw()
  const before = await office.ledger()
  await office.refusal('draw.commitFirst', { taskId: office.taskId, contributors: [] })
  await office.refusal('plan.save', { plan: aNewPlan() })
  await office.refusal('departments.remove', { name: '无此部门' })
  await office.refusal('rosters.save', {
    entry: { roster: 'inspectors', record: anInspector(1) },
    revision: 0,
  })
  expect(await office.ledger()).toEqual(before)
})

test('an entry names the clerk who was registered when the act was done', async () => {
  const office = await anOffice()
  await addRecord(office, { roster: 'targets', record: aTarget() })
  await office.must('office.update', { profile: { ...profile, clerk: '另一位经办人' } })
  await office.must('rosters.retire', { roster: 'targets', id: aTarget().id, reason: '注销' })
  const [created, added, , retired] = await office.ledger()
  expect([created, added, retired].map((entry) => entry?.actor)).toEqual([
    '样例经办人',
    '样例经办人',
    '另一位经办人',
  ])
})

test('the ledger is given out in pages, newest first', async () => {
  const office = await anOfficeReadyToDraw()
  const all = await office.must('records.ledger', { limit: 1000 })
  expect(all.rows.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: all.total }, (_, index) => all.total - index),
  )
  const page = await office.must('records.ledger', { offset: 3, limit: 2 })
  expect(page).toEqual({ total: all.total, rows: all.rows.slice(3, 5) })
})
