import {
  placeholdersOf,
  type TemplateKind,
  type TemplateValues,
} from '#shared/domain/documents/templates/index.ts'

export interface NamedValues {
  readonly name: string
  readonly organ: string
  readonly item: string
  readonly method: string
}

/** A value for every placeholder of a kind of text, so that no sentence of it is left out. */
export function namedValues(kind: TemplateKind, { name, organ, item, method }: NamedValues): TemplateValues {
  const known: Readonly<Record<string, string>> = {
    年度: '2024',
    单位: organ,
    发文单位: organ,
    检查机关: organ,
    参加部门: organ,
    牵头部门: organ,
    协同部门: organ,
    行政区划: '虚构县',
    抽查名称: name,
    方案名称: name,
    计划名称: name,
    任务名称: name,
    检查对象: name,
    检查事项: `${item}。`,
    部门抽查事项: `${organ}：${item}。`,
    检查方式: method,
    抽取日期: '2024年5月20日',
    开始日期: '2024年5月27日',
    结束日期: '2024年6月14日',
    近期抽取起始日: '2023年1月1日',
    联系方式: '联系人：样例甲　联系电话：0319-0000001',
  }
  return Object.fromEntries(placeholdersOf(kind).map((one) => [one, known[one] ?? '样例']))
}
