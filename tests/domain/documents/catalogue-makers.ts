import type { CatalogueTableInput } from '#shared/domain/documents/index.ts'
import type { Item } from '#shared/domain/rosters/types.ts'

/** 虚构县 does not exist; content and points are our own words. */
export function aPublishedItem(fields: Partial<Item> = {}): Item {
  return {
    id: 'YJ-01',
    name: '危险化学品及相关企业的安全检查',
    category: '重点',
    legalBasis: '《中华人民共和国安全生产法》第六十五条',
    body: '虚构县应急管理局',
    content: '主体责任落实情况',
    method: '实地核查',
    appliesTo: '危险化学品企业',
    industries: [],
    specialties: [],
    department: '虚构县应急管理局',
    points: [],
    ownPoints: [],
    extra: {},
    ...fields,
  }
}

export function aCatalogue(fields: Partial<CatalogueTableInput> = {}): CatalogueTableInput {
  return {
    owner: '虚构县',
    items: [aPublishedItem()],
    number: 1,
    publishedOn: '2026-03-02',
    mark: '',
    ...fields,
  }
}

/** Two hundred items as catalogues have them: whole articles of law in a cell, and short ones between them. */
export function aLongCatalogue(): CatalogueTableInput {
  const article =
    '第六十五条　应急管理部门和其他负有安全生产监督管理职责的部门依法开展安全生产行政执法工作，对生产经营单位执行有关安全生产的法律、法规和国家标准或者行业标准的情况进行监督检查。'
  return aCatalogue({
    items: Array.from({ length: 200 }, (_, index) =>
      aPublishedItem({
        id: `YJ-${index + 1}`,
        name: `样例抽查事项${index + 1}：对生产经营单位安全生产情况的监督检查`,
        legalBasis:
          index % 7 === 0 ? article.repeat(index === 14 ? 40 : 4) : '《中华人民共和国安全生产法》第六十五条',
        content:
          index % 5 === 0
            ? '责任制、教育培训、隐患排查治理、应急预案和演练、设备设施和特种作业管理等情况'
            : '主体责任落实情况',
        method: '书面检查、实地核查',
      }),
    ),
  })
}
