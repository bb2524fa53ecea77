import type {
  DrawHead,
  InspectionGroup,
  JointRecordForm,
  JointRecordInput,
  PlanTableInput,
  RecordDepartment,
} from '#shared/domain/documents/index.ts'
import type { Plan, Task } from '#shared/domain/plan/types.ts'
import type { Target } from '#shared/domain/rosters/types.ts'

// All firms and people here are invented; 虚构县 does not exist.

const usualMethods: readonly string[] = [
  '实地核查',
  '书面检查',
  '信息比对',
  '网络监测',
  '检验检测',
  '利用其他部门结果或专业结论',
  '委托专业机构',
]

const usualHandling: readonly string[] = [
  '无需后续处理',
  '行政指导',
  '当场改正',
  '责令限期整改',
  '列入经营异常名录',
  '立案调查',
  '移送其他部门',
  '移送公安',
  '反馈日常监管',
]

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
        ownPoints: [],
      },
      { name: '工贸行业企业的安全检查', legalBasis: '', points: [], ownPoints: ['粉尘清扫记录是否完整'] },
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
          {
            name: '登记事项检查',
            legalBasis: '',
            points: ['名称、住所与登记是否一致', '营业执照是否公示'],
            ownPoints: [],
          },
          { name: '公示信息检查', legalBasis: '', points: ['年度报告公示信息是否真实'], ownPoints: [] },
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
            ownPoints: [],
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
