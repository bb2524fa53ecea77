import type { Department, Recusal, RosterName } from '#shared/domain/rosters/types.ts'
import type { RosterRecord } from '#shared/domain/rosters/types.ts'

export const rosterWords: Readonly<Record<RosterName, string>> = {
  targets: '检查对象',
  inspectors: '执法检查人员',
  experts: '专家',
  items: '抽查事项',
}

/** The measure word after a count: 户, 人, 项. */
export const rosterUnits: Readonly<Record<RosterName, string>> = {
  targets: '户',
  inspectors: '人',
  experts: '人',
  items: '项',
}

type FieldWords = { readonly [Name in RosterName]: Readonly<Record<keyof RosterRecord[Name], string>> }

/** What a field is called on screen, in messages and in exported files. */
export const fieldWords: FieldWords = {
  targets: {
    id: '统一社会信用代码',
    name: '名称',
    type: '主体类型',
    industry: '监管行业',
    region: '乡镇（街道）',
    address: '地址',
    legalRepresentative: '法定代表人',
    contact: '联系人',
    phone: '联系电话',
    status: '登记状态',
    creditRisk: '信用风险等级',
    licence: '许可证',
    licenceExpires: '许可证有效期至',
    lastInspected: '上次检查日期',
    tags: '标签',
    establishedOn: '成立日期',
    businessScope: '经营范围',
    registrar: '登记机关',
    jurisdiction: '管辖单位',
    extra: '其他栏',
  },
  inspectors: {
    id: '执法证号',
    name: '姓名',
    department: '部门',
    unit: '科室',
    certificateExpires: '证件有效期至',
    specialties: '专长',
    itemScope: '执法事项范围',
    phone: '手机号码',
    canLead: '可任组长',
    inPost: '在岗',
    duty: '职务',
    extra: '其他栏',
  },
  experts: {
    id: '编号',
    name: '姓名',
    field: '专业领域',
    organisation: '所在单位',
    phone: '手机号码',
    available: '可参加',
    extra: '其他栏',
  },
  items: {
    id: '事项编号',
    name: '抽查事项名称',
    category: '事项类别',
    legalBasis: '法律依据',
    body: '抽查主体',
    content: '抽查内容',
    method: '抽查方式',
    appliesTo: '抽查对象',
    industries: '适用行业',
    specialties: '所需专长',
    department: '部门',
    points: '检查要点',
    ownPoints: '自定检查要点',
    extra: '其他栏',
  },
}

const partsOfCreditRisk: Readonly<Record<string, string>> = {
  grade: '信用风险等级',
  creditGrade: '信用风险等级',
  'creditRisk.grade': '信用风险等级',
  scale: '风险等级标准',
  creditScale: '风险等级标准',
  'creditRisk.scale': '风险等级标准',
  asOf: '评定日期',
  creditAsOf: '评定日期',
  'creditRisk.asOf': '评定日期',
  source: '评定来源',
  creditSource: '评定来源',
  'creditRisk.source': '评定来源',
}

/** The word for a field that comes as text (filters, import columns). An unknown one is shown as the file has it. */
export function fieldWord(roster: RosterName, field: string): string {
  const words: Readonly<Record<string, string>> = fieldWords[roster]
  return words[field] ?? partsOfCreditRisk[field] ?? field
}

export const recusalSourceWords: Readonly<Record<Recusal['source'], string>> = {
  office: '单位认定',
  statement: '本人申报',
  'name-match': '姓名相同',
}

export const departmentWords: Readonly<Record<keyof Department, string>> = {
  name: '部门名称',
  own: '本单位',
  units: '科室（股室、大队）',
}
