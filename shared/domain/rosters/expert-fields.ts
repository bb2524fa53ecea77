import type { FieldSpecs } from './fields.ts'

/** 专家库 */
export const expertFields: FieldSpecs<'experts'> = {
  id: {
    kind: 'code',
    header: '专家编号',
    required: true,
    synonyms: ['专家证号', '专家证编号', '专家证书编号', '聘书编号', '证书编号', '编号', '工号'],
  },
  name: { kind: 'name', header: '姓名', required: true, synonyms: ['专家姓名', '专家'] },
  field: {
    kind: 'word',
    header: '专业领域',
    required: true,
    synonyms: ['专家领域', '行业领域', '擅长领域', '从事专业', '专业类别', '专业方向', '领域', '专业'],
  },
  organisation: {
    kind: 'text',
    header: '工作单位',
    synonyms: ['所在单位', '所属单位', '单位名称', '单位'],
  },
  phone: {
    kind: 'text',
    header: '联系电话',
    synonyms: ['手机号', '手机号码', '手机', '联系方式', '电话号码', '电话'],
  },
  available: {
    kind: 'flag',
    header: '可参加',
    assumed: true,
    synonyms: ['是否可参加', '是否可用', '是否在聘', '在聘', '聘任状态', '状态'],
  },
}
