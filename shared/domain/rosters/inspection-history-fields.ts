import type { FieldSpec } from './fields.ts'
import { targetFields } from './target-fields.ts'

/** A row of an inspection history names its target by code or by name. */
export type InspectionField =
  | 'id'
  | 'name'
  | 'date'
  | 'kind'
  | 'department'
  | 'basis'
  | 'exemption'
  | 'result'
  | 'drawNumber'
  | 'registerNumber'
  | 'remark'

/** 检查历史, in the order in which it is exported */
export const inspectionFields: Readonly<Record<InspectionField, FieldSpec>> = {
  id: { kind: 'credit-code', header: '统一社会信用代码', synonyms: targetFields.id.synonyms },
  name: { kind: 'name', header: '企业名称', synonyms: targetFields.name.synonyms },
  date: {
    kind: 'date',
    header: '检查日期',
    required: true,
    synonyms: ['检查时间', '检查完成日期', '实施日期', '现场检查日期', '入企日期', '抽查日期', '日期'],
  },
  kind: {
    kind: 'name',
    header: '检查类型',
    required: true,
    synonyms: ['检查类别', '检查种类', '检查形式', '任务类型', '抽查类型', '类型', '类别'],
  },
  department: {
    kind: 'name',
    header: '检查部门',
    required: true,
    synonyms: [
      '检查单位',
      '检查机关',
      '检查主体',
      '实施部门',
      '实施机关',
      '执法部门',
      '执法单位',
      '执法机关',
      '抽查机关',
      '行政执法主体',
      '部门',
    ],
  },
  basis: {
    kind: 'text',
    header: '检查事由',
    synonyms: ['检查依据', '检查原因', '任务来源', '检查任务', '检查任务名称', '事由', '依据'],
  },
  exemption: {
    kind: 'name',
    header: '不计入原因',
    synonyms: ['不计入频次原因', '不计频次原因', '免计原因', '豁免原因', '除外情形', '例外情形'],
  },
  result: {
    kind: 'text',
    header: '检查结果',
    synonyms: ['抽查结果', '检查情况', '检查结论', '处理结果', '结果', '结论'],
  },
  drawNumber: { kind: 'name', header: '抽取编号', synonyms: ['抽查编号', '抽取批次'] },
  registerNumber: {
    kind: 'name',
    header: '登记编号',
    synonyms: ['受理编号', '线索编号', '举报编号', '交办编号', '登记号'],
  },
  remark: { kind: 'text', header: '备注', synonyms: ['说明', '附注'] },
}
