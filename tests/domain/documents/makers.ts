import type {
  DrawHead,
  DrawRecordInput,
  InspectionGroup,
  JointRecordForm,
  JointRecordInput,
  PlanTableInput,
  RecordDepartment,
  SheetEnd,
  TicketFacts,
} from '#shared/domain/documents/index.ts'
import { usualHandling, usualMethods } from '#shared/domain/documents/index.ts'
import type { Plan, Task } from '#shared/domain/plan/types.ts'
import type { Target } from '#shared/domain/rosters/types.ts'

// All firms and people here are invented; 虚构县 does not exist.

export function aTask(fields: Partial<Task> = {}): Task {
  return {
    id: 'task-1',
    number: '001号',
    name: '虚构县2023年度危化企业内部联合抽查',
    selection: 'targeted',
    selectionText: '定向',
    ratioText: '5%',
    itemsText: '对危化企业安全生产的检查',
    scopeText: '直接监管危化行业',
    initiator: '执法监督股',
    partners: '危化监管股',
    periodText: '5月-6月',
    startMonth: '2023-05',
    endMonth: '2023-06',
    remark: '',
    ...fields,
  }
}

export function aPlan(fields: Partial<Plan> = {}): Plan {
  return {
    id: 'plan-1',
    year: 2023,
    scope: 'internal',
    number: '2023001',
    name: '2023年虚构县应急管理局内部联合抽查001',
    tasks: [aTask()],
    ...fields,
  }
}

export function aPlanTable(fields: Partial<PlanTableInput> = {}): PlanTableInput {
  return {
    scope: 'internal',
    title: '2023年内部联合随机抽查工作计划表',
    subtitle: '',
    seal: { unit: '虚构县应急管理局', madeOn: '2023-01-13' },
    rule: { initiatorWord: '处室', partnerWord: '处室', hasRemark: false, notes: [] },
    plans: [aPlan()],
    date: '2023-01-13',
    mark: '',
    ...fields,
  }
}

export function aTarget(fields: Partial<Target> = {}): Target {
  return {
    id: '91350100M000100Y43',
    name: '虚构县东风化工有限公司',
    type: '有限责任公司',
    industry: '危险化学品',
    region: '凤凰镇',
    address: '虚构县凤凰镇工业路18号',
    legalRepresentative: '甄某甲',
    contact: '贾某乙',
    phone: '03190000001',
    status: '存续',
    creditRisk: { scale: '', grade: 'C', asOf: '2023-04-01', source: '' },
    licence: '',
    licenceExpires: '',
    lastInspected: '',
    tags: [],
    establishedOn: '',
    businessScope: '',
    registrar: '',
    jurisdiction: '',
    extra: {},
    ...fields,
  }
}

export const townships = ['凤凰镇', '河渠镇', '北河庄镇', '耿庄桥镇', '东汪镇', '贾家口镇'] as const

export function aDraw(fields: Partial<DrawHead> = {}): DrawHead {
  return {
    number: 'XG-2023-001',
    title: '2023年虚构县内部联合抽查001',
    date: '2023-05-27',
    office: '虚构县应急管理局',
    mark: '演练　名录为虚构，不作执法依据',
    ...fields,
  }
}

/** 64 hex digits that differ with the number; no real hash. */
export function aHash(number: number): string {
  return Array.from({ length: 8 }, (_, index) =>
    ((number + 1) * 2654435761 + index * 40503 * 65537).toString(16).padStart(16, '0').slice(-8),
  ).join('')
}

export function aCode(number: number): string {
  return `91130528MA0${String(number).padStart(6, '0')}X`
}

export function someTargets(count: number): readonly Target[] {
  return Array.from({ length: count }, (_, index) =>
    aTarget({
      id: aCode(index),
      name: `虚构县${townships[index % 6] ?? ''}第${index + 1}化工有限公司`,
      region: townships[index % 6] ?? '',
      legalRepresentative: `甄某${index + 1}`,
    }),
  )
}

export function aGroup(fields: Partial<InspectionGroup> = {}): InspectionGroup {
  const member = (department: string, name: string, leader: boolean, serial: number) => ({
    department,
    name,
    certificate: `0305280${String(serial).padStart(4, '0')}`,
    phone: `1380000${String(serial).padStart(4, '0')}`,
    leader,
  })
  return {
    name: '第1组',
    members: [
      member('应急管理局', '检查员甲', true, 1),
      member('应急管理局', '检查员乙', false, 2),
      member('市场监管局', '检查员丙', false, 3),
      member('消防救援大队', '检查员丁', false, 4),
    ],
    targets: ['虚构县东风化工有限公司', '虚构县西风化工有限公司'],
    ...fields,
  }
}

export function aForm(fields: Partial<JointRecordForm> = {}): JointRecordForm {
  return {
    draw: aDraw(),
    planNumber: '联2023001',
    taskNumber: '联001',
    taskName: '2023年虚构县危化行业重大危险源企业部门联合随机抽查',
    selectionText: '定向',
    count: 1,
    methods: usualMethods,
    handling: usualHandling,
    ...fields,
  }
}

export function aDepartment(fields: Partial<RecordDepartment> = {}): RecordDepartment {
  return {
    department: '应急管理局',
    items: [
      {
        name: '危险化学品及相关企业的安全检查',
        legalBasis: '《中华人民共和国安全生产法》第六十五条',
        points: [
          '主要负责人和安全生产管理人员是否经考核合格',
          '特种作业人员是否持证上岗',
          '重大危险源是否登记建档、定期检测评估监控',
          '是否制定应急预案并定期组织演练',
        ],
      },
      { name: '工贸行业企业的安全检查', legalBasis: '', points: [] },
    ],
    inspectors: [
      { name: '检查员甲', certificate: '03052800001', leader: true },
      { name: '检查员乙', certificate: '03052800002', leader: false },
    ],
    ...fields,
  }
}

export function aJointRecord(fields: Partial<JointRecordInput> = {}): JointRecordInput {
  return {
    target: aTarget(),
    position: 1,
    team: '第1组',
    departments: [
      aDepartment(),
      aDepartment({
        department: '市场监管局',
        items: [
          { name: '登记事项检查', legalBasis: '', points: ['名称、住所与登记是否一致', '营业执照是否公示'] },
          { name: '公示信息检查', legalBasis: '', points: ['年度报告公示信息是否真实'] },
        ],
        inspectors: [{ name: '检查员丙', certificate: '03052800003', leader: false }],
      }),
      aDepartment({
        department: '消防救援大队',
        items: [
          {
            name: '对单位履行法定消防安全职责情况的监督抽查',
            legalBasis: '《中华人民共和国消防法》第五十三条',
            points: ['疏散通道、安全出口是否畅通', '消防设施、器材是否完好有效'],
          },
        ],
        inspectors: [
          { name: '检查员丁', certificate: '03052800004', leader: false },
          { name: '检查员戊', certificate: '03052800005', leader: false },
        ],
      }),
    ],
    ...fields,
  }
}

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
    }))
}

const contributors = ['虚构县应急管理局　主持某', '虚构县纪委监委派驻组　见证某甲', '虚构县司法局　见证某乙']

const seed = (number: number) => ({
  contributors: contributors.map((who, index) => ({
    who,
    digits: String(100_001 * (number + index + 1)),
    by: index === 0 ? ('slip' as const) : ('dice' as const),
  })),
  machine: aHash(number + 20),
  seed: aHash(number + 30),
})

const commitment = (number: number, files: readonly string[]) => ({
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
      changes: {
        since: 'XG-2022-003',
        lines: [
          { change: 'added', id: aCode(1), name: '虚构县新设化工有限公司', detail: '2023年3月登记' },
          { change: 'class-changed', id: aCode(2), name: '虚构县东风化工有限公司', detail: '风险B→风险C' },
          { change: 'newly-excluded', id: aCode(3), name: '虚构县旧窑化工有限公司', detail: '注销' },
        ],
      },
    },
    first: {
      commitment: commitment(100, ['1-frame.tsv', '1-inspectors.tsv', '1-posts.tsv', '1-items.tsv']),
      result: {
        seed: seed(1),
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
        departments: ['应急管理局', '市场监管局'],
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
        commitment: commitment(200, ['5-inspectors.tsv', '5-recusals.tsv', '5-extra.tsv', '5-experts.tsv']),
        result: {
          seed: seed(2),
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
            },
          ],
          experts: [{ field: '化工工艺', id: 'ZJ-004', name: '专家某', ticket: aHash(63) }],
          end: anEnd(),
        },
      },
    ],
    voided: null,
    ...fields,
  }
}
