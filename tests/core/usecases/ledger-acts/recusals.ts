import { bureau } from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import { tableFile, type Watch } from './watch.ts'

export async function recusalActs({ acts, office }: Watch): Promise<void> {
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
  const filed = await office.must('recusals.previewImport', {
    file: tableFile('执法证号,统一社会信用代码,回避理由\nZF0004,A6,亲属\n'),
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
    file: tableFile('统一社会信用代码,检查日期,检查类型,检查部门\nA6,2023-05-01,日常检查,甲局\n'),
  })
  await acts('inspections.confirmImport', 'inspection.imported', { token: history.token })
}
