import { describe, expect, it } from 'vitest'
import { catalogueFilePath, catalogueTable } from '#shared/domain/documents/index.ts'
import { aCatalogue, aPublishedItem } from './catalogue-makers.ts'
import { tablesOf, textsOf, wordsOf } from './read-model.ts'

describe('T5 随机抽查事项清单', () => {
  it('has the seven columns and a numbered row per item', () => {
    const items = [
      aPublishedItem(),
      aPublishedItem({ id: 'SC-01', name: '登记事项检查', legalBasis: '', method: '' }),
    ]
    expect(textsOf(tablesOf(catalogueTable(aCatalogue({ items })))[0])).toEqual([
      ['序号', '抽查事项名称', '法律依据', '抽查主体', '抽查内容', '抽查方式', '抽查对象'],
      [
        '1',
        '危险化学品及相关企业的安全检查',
        '《中华人民共和国安全生产法》第六十五条',
        '虚构县应急管理局',
        '主体责任落实情况',
        '实地核查',
        '危险化学品企业',
      ],
      ['2', '登记事项检查', '', '虚构县应急管理局', '主体责任落实情况', '', '危险化学品企业'],
    ])
  })

  it('says whose it is, which issue and from what day', () => {
    const model = catalogueTable(aCatalogue({ owner: '虚构县', number: 3, publishedOn: '2026-03-02' }))
    expect(model.title).toBe('虚构县随机抽查事项清单')
    expect(wordsOf(model)).toContain('第3版')
    expect(wordsOf(model)).toContain('公布日期：2026年3月2日')
  })

  it('is landscape, and its header is repeated on every page', () => {
    const [section] = [...catalogueTable(aCatalogue()).sections]
    expect(section?.orientation).toBe('landscape')
    expect(tablesOf(catalogueTable(aCatalogue()))[0]?.head).toHaveLength(1)
  })

  it('lies in a folder of its issue, and a file made again is a version', () => {
    expect(catalogueFilePath('虚构县', 3, 'docx')).toBe('随机抽查事项清单/第3版/虚构县随机抽查事项清单.docx')
    expect(catalogueFilePath('甲/乙局', 1, 'xlsx', 2)).toBe(
      '随机抽查事项清单/第1版/甲／乙局随机抽查事项清单（第2版）.xlsx',
    )
  })
})
