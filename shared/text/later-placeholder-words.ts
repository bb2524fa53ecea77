import type {
  AnnualSummaryPlaceholder,
  InspectionNoticePlaceholder,
  NoticePlaceholder,
  RectificationPlaceholder,
  ReferralPlaceholder,
  ReviewPlaceholder,
  SchemePlaceholder,
  TaskReportPlaceholder,
  WorkPlanPlaceholder,
} from '#shared/domain/documents/templates/index.ts'

/** Placeholders of papers made before results come in: they have their words already. */
type Earlier = WorkPlanPlaceholder | SchemePlaceholder | NoticePlaceholder | InspectionNoticePlaceholder

type HandlingPlaceholder = ReferralPlaceholder | RectificationPlaceholder | ReviewPlaceholder
type ReportPlaceholder = TaskReportPlaceholder | AnnualSummaryPlaceholder

export const handlingPlaceholderWords: Readonly<Record<Exclude<HandlingPlaceholder, Earlier>, string>> = {
  接收单位: '接收线索的部门或者公安机关',
  检查对象情况: '该对象的统一社会信用代码、地址、法定代表人，没有登记的不写',
  检查日期: '该对象的检查日期',
  问题线索: '移送的问题，每项一行，后面写事项的法律依据',
  移送理由: '登记处理方式时写的移送理由',
  移送依据: '登记处理方式时写的移送依据',
  附送材料: '随函附送的材料',
  反馈日期: '请接收单位反馈的日期',
  问题数: '指令书所列问题的项数',
  存在问题: '责令整改的问题，每项一行，后面写事项的法律依据',
  整改要求: '整改措施和期限，措施和期限相同的写在一行',
  复议机关: '申请行政复议的机关；没有登记的留空手填',
  诉讼法院: '提起行政诉讼的法院；没有登记的留空手填',
  指令日期: '责令限期整改指令书的日期',
  指令文号: '责令限期整改指令书的文号',
  复查日期: '复查的日期',
  整改情况: '指令书所列问题的整改情况，每项一行',
  复查意见: '根据各项问题的整改情况得出的意见',
}

export const reportPlaceholderWords: Readonly<
  Record<Exclude<ReportPlaceholder, Earlier | HandlingPlaceholder>, string>
> = {
  报告单位: '报送情况的科室或者部门',
  应查户数: '抽出的检查对象户数',
  实查户数: '已经检查的对象户数，一户只计一次',
  未查情况: '没有检查的对象和理由',
  检查人员数: '参加检查的执法人员人数，一人只计一次',
  检查事项数: '检查的事项项数',
  未发现问题户数: '没有发现问题的对象户数',
  发现问题户数: '发现问题的对象户数，一户只计一次',
  发现问题数: '发现问题的项数',
  问题情况: '发现的问题，每项一行，最多20项',
  处理情况: '各种处理方式的户数',
  办结数: '已经办结的问题项数',
  未办结数: '还没有办结的问题项数',
  公示情况: '公示的网站和条数',
  计划任务数: '年度计划安排的任务项数',
  完成任务数: '已经完成的任务项数',
  未完成任务: '没有完成的任务名称',
  内部联合完成数: '已经完成的内部联合抽查任务项数',
  部门联合完成数: '已经完成的部门联合抽查任务项数',
  抽取次数: '全年完成的抽取次数',
  抽查户数: '全年检查的对象户数，一户只计一次',
  抽查户次: '全年检查的户次，一户查几次计几次',
  检查对象总数: '名录库中可以抽取的对象户数',
  移送数: '移送的问题线索件数',
  应公示数: '应当公示的检查结果条数',
  公示数: '已经公示的检查结果条数',
  超期公示数: '超过期限才公示的检查结果条数',
  会议次数: '全年登记的会议次数',
  文件份数: '全年登记的文件份数',
  培训次数: '全年登记的培训次数',
  归档卷数: '已经归档的案卷数',
}
