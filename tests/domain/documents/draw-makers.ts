import type {
  DrawRecordInput,
  SecondRound,
  SheetEnd,
  TicketFacts,
  VoidFacts,
} from '#shared/domain/documents/index.ts'
import { aCode, aDraw, aHash, someTargets, townships } from './makers.ts'

// A draw that was never held: firms, people, digits and hashes are invented.

export function anEnd(fields: Partial<SheetEnd> = {}): SheetEnd {
  return {
    ledgerHead: aHash(900),
    previousHead: aHash(901),
    signers: [
      { role: '主持人', body: '虚构县应急管理局', name: '主持某' },
      { role: '见证人', body: '虚构县纪委监委派驻组', name: '见证某甲' },
      { role: '见证人', body: '虚构县司法局', name: '见证某乙' },
      { role: '记录人', body: '虚构县应急管理局', name: '记录某' },
    ],
    ...fields,
  }
}

function someTickets(count: number, from = 0, firstRank = 1): readonly TicketFacts[] {
  return someTargets(from + count)
    .slice(from)
    .map((target, index) => ({
      id: target.id,
      name: target.name,
      class: '风险C',
      region: target.region,
      ticket: aHash(from + index),
      rank: firstRank + index,
      usedFor: '',
    }))
}

const contributors = ['虚构县应急管理局　主持某', '虚构县纪委监委派驻组　见证某甲', '虚构县司法局　见证某乙']

const seed = (number: number, seedFile: string) => ({
  contributors: contributors.map((who, index) => ({
    who,
    digits: String(100_001 * (number + index + 1)),
  })),
  seedFile,
  machine: aHash(number + 20),
  seed: aHash(number + 30),
})

const commitment = (number: number, planFile: string, files: readonly string[]) => ({
  planFile,
  commit: aHash(number),
  machineCommit: aHash(number + 10),
  contributors,
  files: files.map((path, index) => ({ path, sha256: aHash(number + 40 + index) })),
  end: anEnd({ previousHead: number === 100 ? '' : aHash(901) }),
})

export function aDrawRecord(fields: Partial<DrawRecordInput> = {}): DrawRecordInput {
  const places = someTargets(8).flatMap(({ name }, index) =>
    ['应急管理局', '市场监管局'].flatMap((department) =>
      [1, 2].map((place) => ({
        unit: name,
        department,
        place,
        specialty: place === 1 && department === '应急管理局' ? '危化' : '',
        inspector: index === 7 && place === 1 && department === '应急管理局' ? '' : `检查员${index}${place}`,
        certificate: index === 7 && place === 1 && department === '应急管理局' ? '' : `030528${1000 + index}`,
        leader: place === 2,
      })),
    ),
  )
  return {
    facts: {
      ...aDraw(),
      planName: '2023年虚构县应急管理局内部联合抽查001',
      taskName: '虚构县2023年度危化企业“双随机”内部联合抽查',
      selectionText: '不定向',
      conditionsText: '行业：危险化学品；信用风险：C、D',
      balance: 'region',
      departments: ['应急管理局', '市场监管局'],
      program: '双随机工作台 0.1.0',
    },
    pool: {
      scope: 120,
      eligible: 100,
      mandatory: 2,
      excluded: [
        { reason: '注销', count: 10 },
        { reason: '本年已抽查两次', count: 8 },
      ],
      cells: townships.map((region, index) => ({
        class: '风险C',
        region,
        eligible: index < 4 ? 17 : 16,
        mandatory: index < 2 ? 1 : 0,
      })),
      classes: [{ class: '风险C', eligible: 100, quota: 20 }],
    },
    changes: {
      since: {
        number: 'XG-2022-003',
        title: '2022年虚构县内部联合抽查003',
        date: '2022-06-10',
        voided: false,
      },
      sameScope: true,
      common: 117,
      changes: [
        { change: 'added', id: aCode(1), name: '虚构县新设化工有限公司', detail: '风险C，凤凰镇' },
        { change: 'newly-excluded', id: aCode(3), name: '虚构县旧窑化工有限公司', detail: '注销' },
        { change: 'class-changed', id: aCode(2), name: '虚构县东风化工有限公司', detail: '风险B→风险C' },
      ],
    },
    first: {
      commitment: commitment(100, '2-plan.txt', [
        '1-frame.tsv',
        '1-inspectors.tsv',
        '1-posts.tsv',
        '1-items.tsv',
      ]),
      result: {
        seed: seed(1, '3-seed.txt'),
        classes: [
          {
            class: '风险C',
            eligible: 100,
            quotaText: '不低于20%',
            quota: 20,
            start: 37,
            ruler: townships.map((region, index) => ({
              region,
              eligible: index < 4 ? 17 : 16,
              from: index * 17,
              to: index * 17 + 17,
              quota: index < 2 ? 4 : 3,
            })),
          },
        ],
        winners: [
          {
            ...someTickets(1)[0],
            id: aCode(700),
            name: '虚构县黑名单企业有限公司',
            class: '风险D',
            region: '',
            ticket: '',
            rank: 0,
            usedFor: '',
          },
          ...someTickets(20),
        ],
        reserve: someTickets(6, 20, 21),
        items: [
          {
            group: '应急管理局',
            id: 'YJ-01',
            name: '危险化学品及相关企业的安全检查',
            ticket: aHash(61),
            mandatory: false,
          },
          { group: '应急管理局', id: 'YJ-02', name: '工贸行业企业的安全检查', ticket: '', mandatory: true },
          { group: '市场监管局', id: 'SC-01', name: '登记事项检查', ticket: aHash(62), mandatory: false },
        ],
        end: anEnd(),
      },
    },
    second: [
      {
        round: 2,
        kind: 'ordinary',
        departments: ['应急管理局', '市场监管局'],
        absent: [],
        changes: [
          {
            id: '03052800009',
            name: '检查员己',
            department: '应急管理局',
            before: '可抽取',
            after: '不参加',
            reason: '住院请假',
          },
        ],
        recusals: [
          { inspector: '检查员甲', target: '虚构县东风化工有限公司', reason: '与法定代表人系近亲属' },
        ],
        extras: [
          {
            unit: '虚构县东风化工有限公司',
            department: '应急管理局',
            place: 3,
            specialty: '防爆电气',
            reason: '涉爆粉尘，需专业人员协助',
          },
        ],
        scarce: [
          {
            unit: '虚构县东风化工有限公司',
            department: '应急管理局',
            place: 3,
            specialty: '防爆电气',
            candidates: 2,
          },
        ],
        refills: [],
        documents: [],
        commitment: commitment(200, '6-plan.txt', [
          '5-inspectors.tsv',
          '5-recusals.tsv',
          '5-extra.tsv',
          '5-experts.tsv',
        ]),
        result: {
          seed: seed(2, '7-seed.txt'),
          places,
          teams: [],
          open: [
            {
              unit: '虚构县东汪镇第8化工有限公司',
              department: '应急管理局',
              place: 1,
              specialty: '危化',
              inspectors: ['检查员甲', '检查员乙'],
              competing: 3,
              byTeam: false,
            },
          ],
          experts: [{ field: '化工工艺', id: 'ZJ-004', name: '专家某', ticket: aHash(63) }],
          end: anEnd(),
        },
      },
    ],
    replacements: [],
    laterEnd: anEnd(),
    voided: null,
    ...fields,
  }
}

/** 补位 of one place, held as a round of its own. */
export function aRefillRound(fields: Partial<SecondRound> = {}): SecondRound {
  const place = { unit: '虚构县凤凰镇第1化工有限公司', department: '应急管理局', place: 1, specialty: '危化' }
  return {
    round: 3,
    kind: 'refill',
    departments: ['应急管理局'],
    absent: [],
    changes: [],
    recusals: [],
    extras: [],
    scarce: [],
    refills: [
      { ...place, reason: '住院，不能到场', before: '检查员01\n0305281000', after: '检查员91\n0305281091' },
    ],
    documents: [{ name: '诊断证明（样例）.pdf', sha256: aHash(70) }],
    commitment: commitment(300, 'more/1/6-plan.txt', ['more/1/5-inspectors.tsv', 'more/1/5-recusals.tsv']),
    result: {
      seed: seed(3, 'more/1/7-seed.txt'),
      places: [],
      teams: [],
      open: [],
      experts: [],
      end: anEnd({ ledgerHead: aHash(903) }),
    },
    ...fields,
  }
}

export function aReplacement(): DrawRecordInput['replacements'][number] {
  const [one] = someTargets(1)
  const [other] = someTargets(21).slice(20)
  return {
    target: one?.name ?? '',
    targetId: one?.id ?? '',
    replacement: other?.name ?? '',
    replacementId: other?.id ?? '',
    stratum: '风险C/凤凰镇',
    rank: 21,
    ticket: aHash(20),
    reason: '现场核实已停产拆除',
    on: '2023-06-08',
    documents: [{ name: '停产证明（样例）.pdf', sha256: aHash(71) }],
    ledgerHead: aHash(905),
  }
}

/** Given up before anybody wrote. */
export function aVoiding(fields: Partial<VoidFacts> = {}): VoidFacts {
  return {
    reason: '名录有误',
    people: ['主持某', '见证某甲'],
    on: '2023-05-27',
    stage: '第一轮已承诺，检查对象尚未抽出',
    open: { round: 1, slips: null, machine: '', first: null, second: null },
    end: anEnd({ ledgerHead: aHash(904) }),
    ...fields,
  }
}
