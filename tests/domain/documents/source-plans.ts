import type { PlanTableInput } from '#shared/domain/documents/index.ts'
import { aPlan, aPlanTable, aTask } from './makers.ts'

// The rows of the published plan tables of three bureaus, transcribed from ../shared/sources without the line breaks
// that their narrow columns force into words and numbers.

const ningjinSeal = { unit: '宁晋县应急管理局', madeOn: '2023-01-13' }

/** ningjin-2023-implementation-plan 附件2 */
export const ningjinInternal: PlanTableInput = aPlanTable({
  title: '2023年内部联合“双随机、一公开”抽查工作计划表',
  seal: ningjinSeal,
  rule: {
    initiatorWord: '科（股）室',
    partnerWord: '科（股）室',
    hasRemark: false,
    notes: [
      '备注：1. 抽查计划名称为：年度+行政区划+部门+随机抽查+序号，抽查任务名称以实施方案名称为准。',
      '2. 抽查时间必须填到月份。',
    ],
  },
  plans: [ningjinPlan(1, '危化', '5月-6月'), ningjinPlan(2, '工贸', '9月-10月')],
})

function ningjinPlan(serial: number, trade: string, periodText: string) {
  return aPlan({
    number: `202300${serial}`,
    name: `2023年宁晋县应急管理局内部门联合抽查00${serial}`,
    tasks: [
      aTask({
        number: `00${serial}号`,
        name: `宁晋县应急管理局2023年度${trade}企业“双随机”内部联合抽查`,
        selectionText: '定向',
        ratioText: '5%（运用企业信用风险分级分类开展）',
        itemsText: `对${trade}企业安全生产的检查`,
        scopeText: `2023年直接监管${trade}行业`,
        initiator: '执法监督股',
        partners: `${trade}监管股、${trade}监察股`,
        periodText,
      }),
    ],
  })
}

/** ningjin-2023-implementation-plan 附件3 */
export const ningjinJoint: PlanTableInput = aPlanTable({
  scope: 'joint',
  title: '县有关部门2023年拟发起的部门联合抽查工作计划',
  seal: ningjinSeal,
  rule: { initiatorWord: '部门', partnerWord: '部门', hasRemark: true, notes: [] },
  plans: [
    aPlan({
      scope: 'joint',
      number: '联2023001',
      name: '2023年宁晋县部门联合抽查001',
      tasks: [
        aTask({
          number: '联001',
          name: '2023年宁晋县危化行业重大危险源企业部门联合随机抽查',
          selectionText: '定向',
          ratioText: '10% (运用企业信用风险分级分类开展)',
          itemsText:
            '1、人员和资质管理情况。 2、工艺管理情况。 3、设备设施管理情况。 4、重大危险源安全管理情况。',
          scopeText: '2023年直接监管危化行业企业',
          initiator: '县应急管理局',
          partners: '县消防救援大队',
          periodText: '2023年5月至7月',
          remark: '县本级开展',
        }),
      ],
    }),
  ],
})

/** caofeidian-2024-work-plan 附件1 */
export const caofeidianInternal: PlanTableInput = aPlanTable({
  title: '曹妃甸区应急局2024年度内部联合随机抽查工作计划',
  subtitle: '本市领导小组各成员单位内部联合随机抽查工作计划',
  seal: null,
  rule: {
    initiatorWord: '处室',
    partnerWord: '处室',
    hasRemark: false,
    notes: [
      '备注：1.抽查计划名称为：年度+部门+随机抽查+序号。抽查任务名称以实施方案为准。',
      '2.抽查时间必须填写到月份。',
    ],
  },
  plans: [
    aPlan({
      year: 2024,
      number: '2024001',
      name: '2024年应急局安全生产联合随机抽查001',
      tasks: [
        aTask({
          number: '001号',
          name: '2024年应急局安全生产联合随机抽查',
          selectionText: '定向抽查',
          ratioText: '3%',
          itemsText: '安全生产综合',
          scopeText: '属地监管企业',
          initiator: '监管处室',
          partners: '监察处室',
          periodText: '2024年3月至11月',
        }),
      ],
    }),
  ],
})

/** caofeidian-2024-work-plan 附件2 */
export const caofeidianJoint: PlanTableInput = aPlanTable({
  scope: 'joint',
  title: '曹妃甸区应急局2024年拟发起的部门联合抽查工作计划',
  seal: null,
  rule: {
    initiatorWord: '部门',
    partnerWord: '部门',
    hasRemark: false,
    notes: ['备注：抽查计划名称为：年度+市级+部门联合抽查+序号。'],
  },
  plans: [
    aPlan({
      scope: 'joint',
      year: 2024,
      number: '联2024001',
      name: '2024年区级部门联合抽查001',
      tasks: [
        aTask({
          number: '联0001',
          name: '以实施方案名称为准',
          selectionText: '定向',
          ratioText: '3%',
          itemsText: '本次抽查确定的联合抽查事项清单',
          scopeText: '依各参与部门需求确定',
          initiator: '应急管理局',
          partners: '市管局、环保局等',
          periodText: '2024年3月至11月',
        }),
      ],
    }),
  ],
})

const qinhuangdaoRows = [
  [
    '一',
    '危险化学品及相关企业、安全生产综合',
    '危险化学品及相关企业',
    '危险化学品安全监督管理科',
    '执法二大队',
    '2023年5月至7月',
  ],
  [
    '二',
    '工贸、冶金、安全生产综合',
    '工贸、冶金相关企业',
    '工商贸行业安全生产监督管理科',
    '执法三大队',
    '2023年7月至9月',
  ],
  [
    '三',
    '非煤矿山、安全生产综合',
    '非煤矿山相关企业',
    '非煤矿山安全监督管理科',
    '执法一大队',
    '2023年9月至11月',
  ],
  ['四', '安全评价检测服务机构', '安全评价及检验检测机构', '办公室', '', '2023年9月至11月'],
  ['五', '煤矿', '煤矿相关企业', '煤炭安全管理科', '', '2023年9月至11月'],
] as const

/** qinhuangdao-2023-work-plan 附件 */
export const qinhuangdaoInternal: PlanTableInput = aPlanTable({
  title: '市应急管理局2023年度内部联合随机抽查工作计划',
  seal: null,
  rule: { initiatorWord: '科室', partnerWord: '大队', hasRemark: false, notes: [] },
  plans: qinhuangdaoRows.map(([ordinal, itemsText, scopeText, initiator, partners, periodText], index) =>
    aPlan({
      number: `202300${index + 1}`,
      name: `2023年秦皇岛市安全生产领域内部联合随机抽查00${index + 1}`,
      tasks: [
        aTask({
          number: `00${index + 1}号`,
          name: `2023年秦皇岛市应急管理局安全生产领域第${ordinal}次内部联合随机抽查`,
          selectionText: '定向抽查',
          ratioText: '按照信用风险等级1%-50%的抽查比例不低于3%',
          itemsText,
          scopeText,
          initiator,
          partners,
          periodText,
        }),
      ],
    }),
  ),
})
