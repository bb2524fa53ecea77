import type { PlanScope } from '#shared/domain/plan/types.ts'
import type { IsoDate } from '#shared/domain/rosters/types.ts'

/** A published plan table as its source prints it, transcribed from ../shared/sources: nothing of it comes from the program. */
export interface SourceAnnex {
  readonly name: string
  readonly pack: string
  readonly file: string
  readonly scope: PlanScope
  readonly year: number
  /** The day on which the source's own line, or else its date of issue, says it was made */
  readonly madeOn: IsoDate
  readonly title: string
  readonly subtitle: string
  /** Left and right of the line above the table; null: the source has no such line */
  readonly sealLine: readonly [string, string] | null
  /** Head first; a table of eleven or twelve columns */
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

// Only the line breaks are left out that the narrow columns force into words and numbers.

const ningjinLine = ['单位（盖章）：宁晋县应急管理局', '制表时间：2023年1月13日'] as const

const ningjinInternal: SourceAnnex = {
  name: 'ningjin 附件2',
  pack: 'ningjin',
  file: 'ningjin-2023-implementation-plan.txt',
  scope: 'internal',
  year: 2023,
  madeOn: '2023-01-13',
  title: '2023年内部联合“双随机、一公开”抽查工作计划表',
  subtitle: '',
  sealLine: ningjinLine,
  rows: rowsOf(`
抽查计划编号|抽查计划名称|抽查任务编号|抽查任务名称|抽查类型|抽查比例|抽查事项|抽查对象范围|发起科（股）室|联合科（股）室|抽查时间
2023001|2023年宁晋县应急管理局内部门联合抽查001|001号|宁晋县应急管理局2023年度危化企业“双随机”内部联合抽查|定向|5%（运用企业信用风险分级分类开展）|对危化企业安全生产的检查|2023年直接监管危化行业|执法监督股|危化监管股、危化监察股|5月-6月
2023002|2023年宁晋县应急管理局内部门联合抽查002|002号|宁晋县应急管理局2023年度工贸企业“双随机”内部联合抽查|定向|5%（运用企业信用风险分级分类开展）|对工贸企业安全生产的检查|2023年直接监管工贸行业|执法监督股|工贸监管股、工贸监察股|9月-10月`),
  notes: [
    '备注：1. 抽查计划名称为：年度+行政区划+部门+随机抽查+序号，抽查任务名称以实施方案名称为准。',
    '2. 抽查时间必须填到月份。',
  ],
}

const ningjinJoint: SourceAnnex = {
  ...ningjinInternal,
  name: 'ningjin 附件3',
  scope: 'joint',
  title: '县有关部门2023年拟发起的部门联合抽查工作计划',
  rows: rowsOf(`
抽查计划编号|抽查计划名称|抽查任务编号|抽查任务名称|抽查类型|抽查比例|抽查事项|抽查对象范围|发起部门|联合部门|抽查时间|备注
联2023001|2023年宁晋县部门联合抽查001|联001|2023年宁晋县危化行业重大危险源企业部门联合随机抽查|定向|10% (运用企业信用风险分级分类开展)|1、人员和资质管理情况。 2、工艺管理情况。 3、设备设施管理情况。 4、重大危险源安全管理情况。|2023年直接监管危化行业企业|县应急管理局|县消防救援大队|2023年5月至7月|县本级开展`),
  notes: [],
}

const caofeidianInternal: SourceAnnex = {
  name: 'caofeidian 附件1',
  pack: 'caofeidian',
  file: 'caofeidian-2024-work-plan.txt',
  scope: 'internal',
  year: 2024,
  madeOn: '2024-01-08',
  title: '曹妃甸区应急局2024年度内部联合随机抽查工作计划',
  subtitle: '本市领导小组各成员单位内部联合随机抽查工作计划',
  sealLine: null,
  rows: rowsOf(`
抽查计划编号|抽查计划名称|抽查任务编号|抽查任务名称|抽查类型|抽查比例|抽查事项|抽查对象范围|发起处室|联合处室|抽查时间
2024001|2024年应急局安全生产联合随机抽查001|001号|2024年应急局安全生产联合随机抽查|定向抽查|3%|安全生产综合|属地监管企业|监管处室|监察处室|2024年3月至11月`),
  notes: [
    '备注：1.抽查计划名称为：年度+部门+随机抽查+序号。抽查任务名称以实施方案为准。',
    '2.抽查时间必须填写到月份。',
  ],
}

const caofeidianJoint: SourceAnnex = {
  ...caofeidianInternal,
  name: 'caofeidian 附件2',
  scope: 'joint',
  title: '曹妃甸区应急局2024年拟发起的部门联合抽查工作计划',
  subtitle: '',
  rows: rowsOf(`
抽查计划编号|抽查计划名称|抽查任务编号|抽查任务名称|抽查类型|抽查比例|抽查事项|抽查对象范围|发起部门|联合部门|抽查时间
联2024001|2024年区级部门联合抽查001|联0001|以实施方案名称为准|定向|3%|本次抽查确定的联合抽查事项清单|依各参与部门需求确定|应急管理局|市管局、环保局等|2024年3月至11月`),
  notes: ['备注：抽查计划名称为：年度+市级+部门联合抽查+序号。'],
}

const qinhuangdaoInternal: SourceAnnex = {
  name: 'qinhuangdao 附件',
  pack: 'qinhuangdao',
  file: 'qinhuangdao-2023-work-plan.txt',
  scope: 'internal',
  year: 2023,
  madeOn: '2023-01-03',
  title: '市应急管理局2023年度内部联合随机抽查工作计划',
  subtitle: '',
  sealLine: null,
  rows: rowsOf(`
抽查计划编号|抽查计划名称|抽查任务编号|抽查任务名称|抽查类型|抽查比例|抽查事项|抽查对象范围|发起科室|联合大队|抽查时间
2023001|2023年秦皇岛市安全生产领域内部联合随机抽查001|001号|2023年秦皇岛市应急管理局安全生产领域第一次内部联合随机抽查|定向抽查|按照信用风险等级1%-50%的抽查比例不低于3%|危险化学品及相关企业、安全生产综合|危险化学品及相关企业|危险化学品安全监督管理科|执法二大队|2023年5月至7月
2023002|2023年秦皇岛市安全生产领域内部联合随机抽查002|002号|2023年秦皇岛市应急管理局安全生产领域第二次内部联合随机抽查|定向抽查|按照信用风险等级1%-50%的抽查比例不低于3%|工贸、冶金、安全生产综合|工贸、冶金相关企业|工商贸行业安全生产监督管理科|执法三大队|2023年7月至9月
2023003|2023年秦皇岛市安全生产领域内部联合随机抽查003|003号|2023年秦皇岛市应急管理局安全生产领域第三次内部联合随机抽查|定向抽查|按照信用风险等级1%-50%的抽查比例不低于3%|非煤矿山、安全生产综合|非煤矿山相关企业|非煤矿山安全监督管理科|执法一大队|2023年9月至11月
2023004|2023年秦皇岛市安全生产领域内部联合随机抽查004|004号|2023年秦皇岛市应急管理局安全生产领域第四次内部联合随机抽查|定向抽查|按照信用风险等级1%-50%的抽查比例不低于3%|安全评价检测服务机构|安全评价及检验检测机构|办公室||2023年9月至11月
2023005|2023年秦皇岛市安全生产领域内部联合随机抽查005|005号|2023年秦皇岛市应急管理局安全生产领域第五次内部联合随机抽查|定向抽查|按照信用风险等级1%-50%的抽查比例不低于3%|煤矿|煤矿相关企业|煤炭安全管理科||2023年9月至11月`),
  notes: [],
}

export const sourceAnnexes = {
  ningjinInternal,
  ningjinJoint,
  caofeidianInternal,
  caofeidianJoint,
  qinhuangdaoInternal,
} as const

function rowsOf(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
}
