import { anInspector } from '#tests/core/makers.ts'
import { aCode } from '#tests/domain/documents/makers.ts'
import type { Inputs } from './inputs.ts'
import { file } from './inputs.ts'

const recusal = { inspectorId: 'ZF0001', targetId: aCode(0), reason: '亲属任职', source: 'office' }

const history = {
  name: '检查.csv',
  bytes: new TextEncoder().encode('统一社会信用代码,检查日期\nA1,2023-05-08\n'),
}

const candidate = {
  inspectorId: 'ZF0001',
  targetId: aCode(0),
  likeness: 'legal-representative',
  value: '样例',
}

const inspection = {
  id: '',
  targetId: aCode(0),
  date: '2023-05-08',
  kind: '日常检查',
  department: '甲局',
  basis: '',
  exemption: '投诉举报',
  result: '',
  remark: '',
  registerNumber: '',
  drawId: '',
}

export const rostersInputs: Inputs = {
  'rosters.list': { roster: 'targets', search: '', filters: { region: ['凤凰镇'] }, offset: 0, limit: 10 },
  'rosters.values': { roster: 'targets', field: 'region' },
  'rosters.save': { entry: { roster: 'inspectors', record: anInspector(1) }, revision: 1 },
  'rosters.find': { roster: 'targets', id: aCode(1) },
  'rosters.setField': { roster: 'targets', id: aCode(1), revision: 1, field: 'phone', text: '0319' },
  'rosters.choose': { question: { roster: 'targets', filters: { tags: [''] } } },
  'rosters.bulk': {
    chosen: { roster: 'targets', ids: [aCode(2)] },
    counted: { count: 1, stamp: 'x' },
    act: { act: 'add-words', field: 'tags', words: ['样例'] },
  },
  'rosters.undoBulk': { roster: 'targets', first: 0, last: 1 },
  'rosters.savedFilters': { roster: 'targets' },
  'rosters.saveFilter': { name: '样例', question: { roster: 'targets', search: '化工' } },
  'rosters.removeFilter': { roster: 'targets', name: '样例' },
  'rosters.layout': { roster: 'targets' },
  'rosters.saveLayout': {
    roster: 'targets',
    layout: { columns: [{ key: 'name', width: 200 }], sort: { by: 'name', down: false } },
  },
  'rosters.retire': { roster: 'targets', id: aCode(9), reason: '注销' },
  'rosters.previewImport': { roster: 'targets', file, defaults: { status: '存续' } },
  'rosters.previewRows': { token: 'x', outcomes: ['new'] },
  'rosters.correctRow': { token: 'x', row: 2, values: { id: 'A1' } },
  'rosters.confirmImport': { token: 'x', retireMissing: { extent: 'all', reason: '未列入' } },
  'rosters.discardImport': { token: 'x' },
  'rosters.previewSheet': { file, sheet: '' },
  'rosters.previewMissing': { token: 'x', extent: 'file', offset: 0, limit: 10 },
  'rosters.exportRejected': { token: 'x', reasons: { '3': '没有编号' } },
  'rosters.forgetColumns': { token: 'x' },
  'rosters.lastImport': { roster: 'targets' },
  'rosters.undoImport': { roster: 'targets', importId: 'x' },
  'rosters.history': { roster: 'targets', id: aCode(1) },
  'rosters.export': { roster: 'items' },
  'departments.save': { department: { name: '虚构局', own: false, units: [] } },
  'departments.remove': { name: '虚构局' },
  'departments.rename': { name: '虚构局', newName: '虚构新局' },
  'departments.adopt': { departments: [], initiations: [] },
  'departments.setInitiation': { initiation: { scope: 'joint', initiator: '虚构局', partners: [] } },
  'recusals.add': { recusal },
  'recusals.remove': { inspectorId: 'ZF0001', targetId: aCode(0) },
  'recusals.addRule': { rule: { inspectorId: 'ZF0001', person: '样例', reason: '亲属', source: 'office' } },
  'recusals.removeRule': { id: 'x' },
  'recusals.state': {
    inspectorId: 'ZF0001',
    statedOn: '2023-05-08',
    reason: '亲属',
    targetIds: [aCode(1)],
    people: ['样例'],
  },
  'recusals.effective': { targetIds: [aCode(0)], inspectorIds: ['ZF0001'] },
  'recusals.candidates': { dismissed: true },
  'recusals.confirm': { candidates: [candidate], reason: '本人' },
  'recusals.dismiss': { candidates: [candidate], reason: '同名' },
  'recusals.reconsider': { candidate },
  'recusals.previewImport': { file: history, defaults: { reason: '亲属' } },
  'recusals.previewRows': { token: 'x', offset: 0 },
  'recusals.confirmImport': { token: 'x' },
  'recusals.discardImport': { token: 'x' },
  'inspections.list': { search: '', year: '2023', kinds: ['日常检查'], offset: 0, limit: 10 },
  'inspections.ofTarget': { targetId: aCode(0) },
  'inspections.save': { inspection, revision: 0 },
  'inspections.remove': { id: 'x', reason: '错' },
  'inspections.previewImport': { file: history, defaults: { kind: '日常检查', department: '甲局' } },
  'inspections.previewRows': { token: 'x', outcomes: ['new'], offset: 0 },
  'inspections.confirmImport': { token: 'x' },
  'inspections.discardImport': { token: 'x' },
}
