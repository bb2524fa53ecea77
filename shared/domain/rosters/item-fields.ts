import type { FieldSpecs } from './fields.ts'

/** 随机抽查事项清单. The row's own number is taken as a last resort only: catalogues are published without any other. */
export const itemFields: FieldSpecs<'items'> = {
  id: {
    kind: 'code',
    header: '事项编号',
    required: true,
    synonyms: [
      '事项编码',
      '抽查事项编号',
      '抽查事项编码',
      '检查事项编号',
      '清单编号',
      '编号',
      '编码',
      '序号',
    ],
  },
  name: {
    kind: 'name',
    header: '抽查事项名称',
    required: true,
    synonyms: ['抽查事项', '检查事项名称', '检查事项', '事项名称', '抽查项目', '检查项目', '名称'],
  },
  category: { kind: 'text', header: '事项类别', synonyms: ['抽查类别', '事项类型', '检查事项类别', '类别'] },
  legalBasis: {
    kind: 'prose',
    header: '法律依据',
    synonyms: ['抽查依据', '检查依据', '法律法规依据', '执法依据', '设定依据', '依据'],
  },
  body: {
    kind: 'text',
    header: '抽查主体',
    synonyms: ['检查主体', '实施主体', '执法主体', '抽查机关', '检查机关', '主体'],
  },
  content: { kind: 'prose', header: '抽查内容', synonyms: ['检查内容', '抽查要点', '事项内容', '内容'] },
  method: { kind: 'text', header: '抽查方式', synonyms: ['检查方式', '检查方法', '抽查方法', '方式'] },
  appliesTo: { kind: 'text', header: '抽查对象', synonyms: ['检查对象', '适用对象', '抽查对象范围', '对象'] },
  industries: { kind: 'words', header: '适用行业', synonyms: ['监管行业', '行业领域', '所属行业', '行业'] },
  specialties: { kind: 'words', header: '所需专业', synonyms: ['专业要求', '人员专业', '人员要求'] },
  department: {
    kind: 'word',
    header: '部门',
    required: true,
    synonyms: [
      '所属部门',
      '责任部门',
      '实施部门',
      '检查部门',
      '抽查部门',
      '牵头部门',
      '执法部门',
      '责任科室',
    ],
  },
  points: { kind: 'lines', header: '检查要点', synonyms: ['检查标准', '检查表', '标准检查要点', '要点'] },
  ownPoints: {
    kind: 'lines',
    header: '自定检查要点',
    synonyms: ['自定要点', '自定义检查要点', '本单位检查要点', '补充检查要点'],
  },
}
