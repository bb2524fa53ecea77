import { describe, expect, it } from 'vitest'
import type { FailureCode, FailureOf } from '#shared/contract/index.ts'
import { fileFailures } from '#shared/contract/index.ts'
import { failureSentence } from '#shared/text/failures.ts'

type OwnCode = Exclude<FailureCode, (typeof fileFailures)[number]>
type Samples = { readonly [Code in OwnCode]: Omit<FailureOf<Code>, 'code'> }

// Facts in Chinese and figures only: any Latin word in a sentence is then the sentence's own.
const samples: Samples = {
  'folder-not-writable': { folder: '数据夹', reason: '只读' },
  'office-in-use': { folder: '数据夹' },
  'database-from-the-future': { found: 9, known: 1 },
  'database-foreign': { file: '数据' },
  'database-damaged': { file: '数据', detail: '第3页', backups: ['备份一'] },
  'ledger-broken': { sequence: 42, problem: 'gap' },
  'changed-outside': { part: 'file', draw: '2023001', name: '名单' },
  'migration-failed': { step: 2, detail: '原因', backup: '备份' },
  'wrong-input': { path: '名称', detail: '过长' },
  cancelled: {},
  unexpected: { detail: '说明' },
  'document-not-checkable': { file: '通知', reason: 'password' },
  'office-not-created': {},
  'clock-set-back': { now: '2023-05-08T04:00:00.000Z', last: '2023-05-09T04:00:00.000Z' },
  'clock-not-behind': { last: '2023-05-08T04:00:00.000Z' },
  'office-exists': {},
  'not-a-rehearsal-office': {},
  'randomness-fixed': {},
  'roster-not-invented': { roster: 'targets', count: 12, names: ['虚构县东风化工有限公司'] },
  'record-not-found': { what: 'target', id: '913' },
  'record-changed-meanwhile': { id: '913' },
  'record-exists': { id: '913' },
  'word-taken': { word: '危化', holder: '危险化学品' },
  'word-not-allowed': { word: '冶金/有色', signs: '/' },
  'word-in-use': { word: '冶金', count: 12 },
  'vocabulary-changed-meanwhile': {},
  'nothing-to-confirm': {},
  'field-not-accepted': {
    field: 'name',
    problems: [{ code: 'field-missing', column: '企业名称', field: 'name' }],
  },
  'record-in-use': { id: '商务局' },
  'department-in-use': { name: '商务局', uses: { inspectors: 3, items: 0, schemes: 0, tasks: 1 } },
  'preset-fixed': { name: '宁晋县' },
  'figures-not-accepted': { problems: [{ code: 'percent-out-of-range', figure: 'itemShare' }] },
  'pack-unchanged': {},
  'preview-gone': {},
  'chosen-changed-meanwhile': {},
  'rosters-changed-meanwhile': {},
  'nothing-to-import': {},
  'inspection-exists': { id: 'x' },
  'inspection-in-future': { date: '2024-06-01' },
  'statement-empty': {},
  'import-not-last': { fileName: '名录' },
  'import-built-upon': { edited: { count: 7, names: ['甲厂'] }, referred: { count: 1, names: ['乙厂'] } },
  'lead-number-taken': { number: '线2023001' },
  'lead-in-future': { date: '2024-06-01' },
  'lead-handled': { number: '线2023001' },
  'lead-without-targets': { number: '线2023001' },
  'plan-number-taken': { number: '2023001' },
  'plan-already-drawn': { number: '2023001' },
  'plan-not-accepted': {
    problems: [
      {
        code: 'cell-empty',
        planAt: 0,
        taskAt: 0,
        plan: '2023001',
        task: '001号',
        column: 'initiator',
        value: '',
      },
    ],
  },
  'plan-published': { year: 2023, scope: 'internal' },
  'plans-changed-meanwhile': {},
  'publication-exists': { place: '局门户网站' },
  'publication-in-future': { date: '2023-05-08' },
  'no-plan-table': { file: '计划表' },
  'scheme-missing': { task: '任务一' },
  'list-not-readable': { rejected: 2, read: 40 },
  'plan-not-joint': { task: '任务一' },
  'scheme-not-accepted': { problems: [{ code: 'department-twice', department: '商务局' }] },
  'scheme-not-ready': { missing: [{ code: 'no-items' }, { code: 'dates-missing' }] },
  'draw-in-another-state': { state: 'drawn-1' },
  'draw-already-open': { number: '2023001' },
  'draw-already-held': { number: '2023001' },
  'department-not-of-draw': { departments: ['商务局', '消防大队'] },
  'department-served': { departments: ['商务局'] },
  'place-not-in-force': { unit: '样例企业', department: '商务局', place: 1 },
  'places-of-several-tables': { departments: ['商务局', '消防救援大队'] },
  'inspector-still-available': { unit: '样例企业', department: '商务局', place: 1, inspector: '样例执法员' },
  'reason-not-accepted': { reason: '请假|出差' },
  'round-still-open': { round: 3 },
  'target-not-in-force': { id: '样例' },
  'reserve-exhausted': { stratum: '重点' },
  'attachment-not-accepted': { file: '请假条', reason: 'empty' },
  'draw-refused': { problems: [] },
  'too-few-contributors': { needed: 3, bodies: 2 },
  'contributor-twice': { who: '见证人甲' },
  'digits-not-accepted': { who: '见证人甲' },
  'slip-already-fixed': { who: '见证人甲' },
  'slips-differ': { who: '见证人甲' },
  'slips-missing': { who: ['见证人甲', '见证人乙'] },
  'secret-until-released': {},
  'two-people-needed': {},
  'document-changed-outside': { file: '名单' },
  'document-missing': { file: '名单' },
  'preview-not-kept': { file: '名单', why: 'none' },
  'file-not-written': { file: '名单', reason: '磁盘已满' },
  'not-a-package': { reason: '无' },
  'arrangement-not-understood': { problems: [{ code: 'line-not-understood', line: 3, text: '春节放假' }] },
  'year-without-arrangement': { year: 2027 },
  'arrangement-unchanged': {},
  'template-not-accepted': { problems: [{ code: 'placeholder-unknown', paragraph: 3, name: '年份' }] },
  'template-unchanged': {},
  'secret-not-announced': { paper: 'W4' },
  'letter-code-missing': {},
  'number-not-next': { number: '虚应急〔2024〕3号', next: '虚应急〔2024〕4号' },
  'number-already-given': { number: '虚应急〔2024〕3号' },
  'number-already-withdrawn': { number: '虚应急〔2024〕3号' },
  'number-unchanged': {},
  'notice-in-force': { number: '虚应急〔2024〕3号' },
  'dispatch-superseded': { department: '商务局', edition: 2 },
  'dispatch-date-not-accepted': { date: '2024-06-01', from: '2024-05-01', to: '2024-05-31' },
  'dispatch-not-sent': { department: '商务局' },
  'dispatch-without-objection': { department: '商务局' },
  'dispatch-answer-not-accepted': {
    problems: [{ code: 'reason-missing', list: 'targets', row: 7, name: '甲厂' }],
  },
  'catalogue-empty': { department: '商务局' },
}

const all = Object.entries(samples).map(([code, facts]) => ({ code, ...facts }) as FailureOf<OwnCode>)

describe('every failure of the core is told in one Chinese sentence or two', () => {
  it.each(all)('$code: no English, and it ends', (failure) => {
    const sentence = failureSentence(failure)
    expect(sentence).not.toMatch(/[A-Za-z]/u)
    expect(sentence).not.toMatch(/undefined|\[object|NaN/u)
    expect(sentence.length).toBeGreaterThan(8)
    expect(sentence).toMatch(/[。：]|：说明$/u)
  })

  it.each([
    [{ code: 'folder-not-writable', folder: '数据夹', reason: '' }, ['数据夹']],
    [{ code: 'database-from-the-future', found: 9, known: 1 }, ['9', '1']],
    [{ code: 'ledger-broken', sequence: 42, problem: 'tail-cut' }, ['42', '末尾的记录被删去']],
    [{ code: 'record-not-found', what: 'inspectors', id: '913' }, ['执法检查人员', '913']],
    [{ code: 'too-few-contributors', needed: 3, bodies: 2 }, ['3', '2']],
    [{ code: 'slips-missing', who: ['见证人甲', '见证人乙'] }, ['见证人甲', '见证人乙']],
    [{ code: 'scheme-not-ready', missing: [{ code: 'no-items' }] }, ['1 项', '抽查事项']],
  ] as const)('%o names its facts', (failure, facts) => {
    for (const fact of facts) expect(failureSentence(failure as FailureOf<OwnCode>)).toContain(fact)
  })

  it('tells a damaged database from one without backups', () => {
    const damaged = { code: 'database-damaged', file: '数据', detail: '', backups: [] } as const
    expect(failureSentence(damaged)).toContain('没有找到备份')
    expect(failureSentence({ ...damaged, backups: ['一'] })).toContain('从下面的备份中恢复')
  })
})
