import type {
  ParagraphKind,
  TemplateKind,
  TemplatePlaceholder,
  TemplateProblem,
} from '#shared/domain/documents/templates/index.ts'
import { handlingPlaceholderWords, reportPlaceholderWords } from './later-placeholder-words.ts'

export const templateKindWords: Readonly<Record<TemplateKind, string>> = {
  'work-plan': '年度工作方案',
  scheme: '抽查实施方案',
  notice: '通知和工作方案',
  'inspection-notice': '行政检查通知书',
  referral: '问题线索移送函',
  rectification: '责令限期整改指令书',
  review: '整改复查意见书',
  'task-report': '抽查情况报告',
  'annual-summary': '年度工作总结',
}

export const paragraphKindWords: Readonly<Record<ParagraphKind, string>> = {
  title: '标题',
  heading: '一、 标题',
  subheading: '（一） 小标题',
  point: '1. 分条',
  body: '正文',
}

/** What a placeholder stands for, and where it comes from. */
export const placeholderWords: Readonly<Record<TemplatePlaceholder, string>> = {
  年度: '计划的年度，四位数字',
  单位: '设置中的单位名称',
  行政区划: '设置中的行政区划',
  科室: '规则包：内部机构的叫法（处室、科室、科（股）室）',
  内部联合抽查次数: '规则包：全年内部联合抽查次数',
  部门联合抽查次数: '规则包：全年部门联合抽查次数',
  抽查企业占比: '规则包：年度抽查企业占比',
  行业抽查比例: '规则包：各行业或者标签的抽查比例',
  抽查事项占比: '规则包：抽查事项占比',
  信用分级抽查占比: '规则包：按信用风险分级开展的抽查占比',
  信用等级比例: '规则包：各信用等级抽查比例的上下限',
  部门联合抽查占比: '规则包：部门联合抽查占比',
  公示率: '规则包：检查结果公示率',
  检查人数: '规则包：每户检查人员最少人数',
  年度抽查上限: '同一对象一年最多抽查次数',
  重点标签: '列为重点的标签',
  定向线索: '规则包：可以转为定向抽查的线索来源',
  公示期限: '规则包：检查结果公示期限',
  实施情况报告期限: '规则包：抽查实施后报告的期限',
  月报日: '规则包：每月报送的日期',
  归档期限: '规则包：归档期限',
  保存期限: '规则包：档案保存期限',
  工作档案目录: '规则包：工作档案的材料',
  检查档案目录: '规则包：检查档案的材料',
  内部联合任务数: '年度计划：内部联合抽查任务的项数',
  部门联合任务数: '年度计划：部门联合抽查任务的项数',
  内部联合任务: '年度计划：内部联合抽查任务的名称',
  部门联合任务: '年度计划：部门联合抽查任务的名称',
  发起科室: '年度计划：内部联合抽查的发起科室',
  联合部门: '年度计划：部门联合抽查的各个部门',
  抽查月份: '年度计划：最早到最晚的月份',
  方案名称: '实施方案的名称',
  计划编号: '任务所属计划的编号',
  计划名称: '任务所属计划的名称',
  任务编号: '任务的编号',
  任务名称: '任务的名称',
  法律依据: '方案所列事项的法律依据',
  开始日期: '方案的开始日期',
  结束日期: '方案的结束日期',
  抽查类型: '任务的抽查类型（定向、不定向）',
  对象范围: '任务的抽查对象范围',
  抽取条件: '方案的定向条件',
  抽取数量: '方案的比例或者户数',
  合计下限: '方案的合计下限',
  全部抽取标签: '方案中全部抽取的标签',
  抽取方式: '方案是否按区域均衡',
  不参加抽取: '方案中不参加抽取的对象和理由',
  近期抽取起始日: '方案中排除近期抽取过的起始日',
  事项总数: '方案所列事项的项数',
  必查事项数: '方案所列必查事项的项数',
  事项抽取比例: '方案的事项抽取比例',
  参加部门: '方案的参加部门',
  专家: '方案的专家领域和人数',
  告知方式: '事先通知，或者暗查',
  发文单位: '设置中的发文机关标志；没有时用落款',
  抽查名称: '实施方案的名称，去掉“实施方案”',
  牵头部门: '任务的发起部门；方案中没有时用方案的第一个部门',
  协同部门: '方案的其余部门',
  部门抽查事项: '方案所列事项，每个部门一行',
  确认期限: '规则包：派发后确认名单的期限',
  联系方式: '设置中的联系人和联系电话',
  检查机关: '发出通知书的部门',
  检查对象: '受通知的检查对象',
  检查依据: '本部门抽取事项的法律依据',
  抽取编号: '抽取的编号',
  抽取日期: '抽取的日期',
  检查事项: '本部门抽取的事项和内容，每项一行',
  检查方式: '本部门抽取事项的检查方式',
  检查人员: '本部门抽出的检查人员和执法证号',
  本年度已检查次数: '该对象本年度已接受检查的次数，本次不计',
  ...handlingPlaceholderWords,
  ...reportPlaceholderWords,
}

/** What is wrong, with the number of its paragraph. */
export function templateProblemText(problem: TemplateProblem): string {
  const where = `第 ${problem.paragraph} 段：`
  switch (problem.code) {
    case 'placeholder-unknown':
      return `${where}没有「〔${problem.name}〕」这个占位。请从右边的列表中选择，或者改为普通文字。`
    case 'bracket-loose':
      return `${where}「〔」和「〕」没有成对。请补上或者删去。`
    case 'paragraph-empty':
      return `${where}没有文字。请填写，或者删除这一段。`
    case 'title-not-first':
      return `${where}标题必须在第 1 段，而且只有一个（通知可以有两个，第二个是所附方案的标题）。请调整这一段的种类。`
    default:
      return problem satisfies never
  }
}
