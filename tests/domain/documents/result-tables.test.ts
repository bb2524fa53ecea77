import { rulePacks } from '#shared/core/resources/rule-packs.ts'
import {
  archiveCatalogue,
  followUpLedger,
  monthlyReportTitle,
  statisticsReport,
  statisticsTitle,
  type ArchiveEntry,
  type FollowUpRow,
} from '#shared/domain/documents/index.ts'
import { describe, expect, it } from 'vitest'
import { blocksOf, tablesOf, textsOf, wordsOf } from './read-model.ts'
import { aPublication, aPublicationRow, someCounts } from './results/table-makers.ts'

const packOf = (id: string) => {
  const pack = rulePacks.find((one) => one.id === id)
  if (pack === undefined) throw new Error(id)
  return pack
}

describe('titles of T3 and T4 are the rules’ own', () => {
  const naming = { bureau: '虚构县应急管理局', region: '虚构县', level: 'county' } as const

  it('that of a source as it is printed there, with the office’s own name and level', () => {
    expect(monthlyReportTitle(packOf('ningjin'), naming, 2024)).toBe(
      '虚构县应急管理局“双随机、一公开”监管工作月报表',
    )
    const district = { ...naming, level: 'district' } as const
    expect(statisticsTitle(packOf('qinghe'), district, 2024)).toBe('全区“双随机、一公开”部门联合抽查统计表')
  })

  it('as the office has changed them', () => {
    const pack = packOf('ningjin')
    const own = { value: '{region}{year}年月报', clause: '', quote: '', note: '' }
    const figures = { ...pack.figures, monthlyReportTitle: own }
    expect(monthlyReportTitle({ ...pack, figures }, naming, 2024)).toBe('虚构县2024年月报')
    const none = { ...pack.figures, statisticsTitle: null }
    expect(statisticsTitle({ ...pack, figures: none }, naming, 2024)).toBe(
      '全县“双随机、一公开”部门联合抽查统计表',
    )
  })
})

describe('T4 of all departments', () => {
  const table = tablesOf(
    statisticsReport({
      title: '统计表',
      unit: '虚构县双随机办',
      counted: {
        of: 'all',
        rows: [{ department: '甲局', counts: someCounts(12) }, { department: '乙局' }],
        total: someCounts(9),
      },
      notes: [],
      date: '2024-06-23',
      mark: '',
    }),
  )[0]

  it('has a row per department and the total that it is given: a target of two departments counts once', () => {
    expect(textsOf(table).slice(2)).toEqual([
      ['甲局', '12', '8', '7', '5', '3', '0', '1', '2'],
      ['乙局', '', '', '', '', '', '', '', ''],
      ['合计', '9', '8', '7', '5', '3', '0', '1', '2'],
    ])
  })
})

describe('T8 抽查检查结果公示表', () => {
  it('has a complete row per target and item, in the order of the disclosure, and names no inspector', () => {
    const rows = [
      aPublicationRow(),
      aPublicationRow({ item: '安全培训', results: ['未发现问题'], inspectedOn: '' }),
    ]
    expect(textsOf(tablesOf(aPublication(rows))[0])).toEqual([
      ['序号', '名称', '统一社会信用代码', '抽查任务', '抽查事项', '检查机关', '检查日期', '检查结果'],
      [
        '1',
        '虚构县东风化工有限公司',
        '91350100M000100Y43',
        '2024年虚构县危化企业联合抽查',
        '危险化学品及相关企业的安全检查',
        '虚构县应急管理局',
        '2024-06-03',
        '发现问题已责令改正',
      ],
      [
        '2',
        '虚构县东风化工有限公司',
        '91350100M000100Y43',
        '2024年虚构县危化企业联合抽查',
        '安全培训',
        '虚构县应急管理局',
        '',
        '未发现问题',
      ],
    ])
  })

  it('leaves its date to the pen until it is published', () => {
    expect(wordsOf(aPublication())).toContain('公示机关：虚构县应急管理局 公示日期：2024年6月28日')
  })
})

describe('T9 后续处置工作台账', () => {
  const aRow = (fields: Partial<FollowUpRow> = {}): FollowUpRow => ({
    target: '虚构公司',
    problem: '样例问题',
    foundOn: '2024-06-03',
    handling: ['责令限期整改', '行政指导'],
    referredTo: '',
    dueOn: '2024-07-15',
    outcome: '',
    closedOn: '',
    ...fields,
  })

  it('has the nine columns of its ledger, the closed ones among them, and counts what is open', () => {
    const closed = aRow({ referredTo: '乙局', outcome: '已立案', closedOn: '2024-07-01', dueOn: '' })
    const ledger = followUpLedger({
      unit: '虚构县应急管理局',
      subject: '',
      asOf: '2024-07-02',
      rows: [aRow(), closed],
      mark: '',
    })
    expect(wordsOf(ledger)).toContain('共2项，办结1项，未办结1项 截至：2024年7月2日')
    expect(textsOf(tablesOf(ledger)[0])).toEqual([
      ['序号', '对象', '问题', '发现日期', '处置方式', '移送部门', '整改期限', '处置结果', '办结日期'],
      ['1', '虚构公司', '样例问题', '2024-06-03', '责令限期整改、行政指导', '', '2024-07-15', '', ''],
      [
        '2',
        '虚构公司',
        '样例问题',
        '2024-06-03',
        '责令限期整改、行政指导',
        '乙局',
        '',
        '已立案',
        '2024-07-01',
      ],
    ])
    expect(blocksOf(ledger).filter((block) => block.kind === 'paragraph')).toHaveLength(1)
  })
})

describe('T10 卷内文件目录', () => {
  const anEntry = (fields: Partial<ArchiveEntry> = {}): ArchiveEntry => ({
    name: '检查记录',
    number: '',
    date: '2024-06-03',
    pages: 2,
    remark: '',
    ...fields,
  })
  const catalogueOf = (entries: readonly ArchiveEntry[]) =>
    archiveCatalogue({
      volume: '虚构公司检查档案',
      volumeNumber: '',
      unit: '虚构县应急管理局',
      retention: '2年',
      filedOn: '',
      entries,
      date: '2024-08-10',
      mark: '',
    })

  it('lists the pieces in their order with number, date and pages', () => {
    const entries = [
      anEntry(),
      anEntry({ name: '指令书', number: '（虚）应急责改〔2024〕3号', remark: '附回证' }),
    ]
    expect(textsOf(tablesOf(catalogueOf(entries))[0])).toEqual([
      ['序号', '文件名称', '文号', '日期', '页数', '备注'],
      ['1', '检查记录', '', '2024-06-03', '2', ''],
      ['2', '指令书', '（虚）应急责改〔2024〕3号', '2024-06-03', '2', '附回证'],
    ])
  })

  it('adds the pages up, but only where every piece is counted', () => {
    expect(wordsOf(catalogueOf([anEntry(), anEntry({ pages: 3 })]))).toContain('共2件、5页')
    expect(wordsOf(catalogueOf([anEntry(), anEntry({ pages: null })]))).toContain('共2件、　　　页')
  })
})
