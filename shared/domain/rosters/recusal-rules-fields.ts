import type { FieldSpec } from './fields.ts'
import { inspectorFields } from './inspector-fields.ts'
import { targetFields } from './target-fields.ts'

export type RecusalField = 'inspectorName' | 'inspectorId' | 'name' | 'id' | 'person' | 'reason' | 'statedOn'

/** 回避名单: whoever recuses, from which target (or whose targets), and why */
export const recusalFields: Readonly<Record<RecusalField, FieldSpec>> = {
  inspectorName: {
    kind: 'name',
    header: '检查人员',
    synonyms: ['检查人员姓名', '执法人员', '执法检查人员', '执法人员姓名', '申报人', '回避人员', '姓名'],
  },
  inspectorId: { kind: 'certificate', header: '执法证号', synonyms: inspectorFields.id.synonyms },
  name: { kind: 'name', header: '企业名称', synonyms: targetFields.name.synonyms },
  id: { kind: 'credit-code', header: '统一社会信用代码', synonyms: targetFields.id.synonyms },
  person: { kind: 'name', header: '法定代表人', synonyms: ['负责人', '法人', '法人代表', '利害关系人'] },
  reason: {
    kind: 'name',
    header: '回避理由',
    required: true,
    synonyms: ['回避原因', '回避事由', '利害关系', '理由', '原因', '事由'],
  },
  statedOn: { kind: 'date', header: '申报日期', synonyms: ['申报时间', '登记日期', '日期'] },
}
