import { describe, expect, it } from 'vitest'
import { withColumn } from '#renderer/pages/rosters/import/import-fields.ts'
import {
  confirmSentence,
  countOf,
  emptySentence,
  rowFilters,
} from '#renderer/pages/rosters/import/import-words.ts'
import {
  extentWord,
  missingCount,
  missingReason,
  retireHint,
  unreadableSentence,
  usualExtent,
} from '#renderer/pages/rosters/import/missing-words.ts'
import { areCells, pastedFile } from '#renderer/pages/rosters/import/pasted-cells.ts'
import { importWord, undoneSentence, undoSentences } from '#renderer/pages/rosters/import/undo-words.ts'
import type { ImportPreview } from '#shared/contract/index.ts'
import { changeSentences, historyHead } from '#shared/text/history-words.ts'
import { rejectedReasons } from '#shared/text/import-problems.ts'

const preview: ImportPreview = {
  token: 't',
  roster: 'targets',
  fileName: '名单.xlsx',
  sheet: '',
  sheets: [''],
  otherSheets: [],
  headerRow: 1,
  headerRows: [1],
  columns: [],
  defaults: {},
  isRemembered: false,
  counts: { new: 3, changed: 2, unchanged: 9, rejected: 1 },
  warned: 4,
  missing: { all: 340, scope: { field: 'region', values: ['凤凰镇', '河渠镇'], count: 12 }, unreadable: 2 },
  skipped: [],
}

describe('the rows of a preview', () => {
  it('have a count in every filter', () => {
    expect(rowFilters.map((filter) => [filter, countOf(preview, filter)])).toEqual([
      ['rejected', 1],
      ['warned', 4],
      ['new', 3],
      ['changed', 2],
      ['unchanged', 9],
    ])
  })

  it('are missed by their filter, and a form that nobody filled in says that it is empty', () => {
    const none = { new: 0, changed: 0, unchanged: 0, rejected: 0 }
    expect(emptySentence({ ...preview, counts: { ...preview.counts, new: 0 } }, 'new')).toBe(
      '没有「新增」的行。',
    )
    expect(emptySentence({ ...preview, counts: none, warned: 0 }, 'unchanged')).toContain('没有数据行')
  })

  it('a confirmation says what is retired with it, and retiring alone is something to confirm', () => {
    expect(confirmSentence(preview.counts, 12)).toContain('移出名录 12 条')
    expect(confirmSentence({ new: 0, changed: 0, unchanged: 1, rejected: 0 }, 12)).toContain('移出名录 12 条')
    expect(confirmSentence(preview.counts)).not.toContain('移出')
  })
})

describe('columns', () => {
  it('a field has one column: given to another, it leaves the one it had', () => {
    expect(withColumn(['id', 'name', null], 2, 'name')).toEqual(['id', null, 'name'])
    expect(withColumn(['id', 'name', null], 1, null)).toEqual(['id', null, null])
  })
})

describe('what a file leaves out', () => {
  it('is counted for the file’s own 乡镇 and for the whole roster', () => {
    expect([missingCount(preview.missing, 'file'), missingCount(preview.missing, 'all')]).toEqual([12, 340])
    expect(extentWord(preview, 'file')).toBe('只就本文件出现的乡镇（街道）：凤凰镇、河渠镇（12 户）')
    expect(extentWord(preview, 'all')).toBe('整个名录（340 户）')
  })

  it('is asked for where the file speaks, and said to be doubtful where it does not', () => {
    const { missing } = preview
    const scope = { field: 'region', values: ['凤凰镇'], count: 0 } as const
    const elsewhere = { ...missing, scope }
    expect(['file', 'all', 'all']).toEqual([
      usualExtent(missing),
      usualExtent(elsewhere),
      usualExtent({ ...missing, scope: null }),
    ])
    expect(retireHint({ ...preview, missing: elsewhere })).toContain('一般不应移出')
    expect(retireHint(preview)).toContain('原样保留')
  })

  it('is retired with the file and the day as the reason, and rows that cannot be read are counted', () => {
    expect(missingReason('名单.xlsx', new Date(2023, 4, 8))).toBe('未列入 名单.xlsx（2023年5月8日）')
    expect(unreadableSentence(2, '户')).toContain('2 行读不出编号')
  })
})

describe('pasted text', () => {
  it('is taken for cells only with columns and more than one row', () => {
    expect(areCells('编号\t名称\nA1\t甲厂\n')).toBe(true)
    for (const text of ['甲厂', '编号\t名称', '第一行\n第二行', '']) expect(areCells(text)).toBe(false)
  })

  it('is a file in UTF-8 of a name that says so', () => {
    const { name, bytes } = pastedFile('甲')
    expect([name, [...bytes]]).toEqual(['粘贴的内容', [0xef, 0xbb, 0xbf, 0xe7, 0x94, 0xb2]])
  })
})

describe('undoing an import', () => {
  const counts = { new: 1132, changed: 3, unchanged: 0, rejected: 0, retired: 2 }
  const made = { id: 'x', fileName: '名录.csv', at: '2023-05-08T04:00:00Z', actor: '甲', counts }

  it('says before what it will do, count by count, and afterwards what it did', () => {
    expect(importWord('targets', made)).toMatch(
      /^名录\.csv，2023年5月8日 .*新增 1,132 户，变更 3 户，移出 2 户$/,
    )
    expect(undoSentences('targets', made)).toHaveLength(4)
    expect(undoSentences('targets', { ...made, counts: { ...counts, changed: 0, retired: 0 } })).toHaveLength(
      2,
    )
    const undone = { fileName: '名录.csv', removed: 1132, putBack: 0, restored: 2 }
    expect(undoneSentence('targets', undone)).toBe(
      '已撤销「名录.csv」的导入：删去新增的 1,132 户，恢复 2 户。',
    )
  })
})

describe('the history of a record', () => {
  const entry = {
    at: '2023-05-08T04:00:00Z',
    actor: '样例经办人',
    cause: 'imported',
    fileName: '名录.csv',
  } as const

  it('is told in words: who, by which file, each field before and after', () => {
    const changes = {
      licenceExpires: { before: '', after: '9999-09-09' },
      'extra.备注': { before: '旧', after: '新' },
      retiredReason: { before: '', after: '注销' },
    }
    expect(historyHead({ ...entry, changes })).toMatch(/样例经办人.*导入变更（名录\.csv）/)
    expect(changeSentences('targets', { ...entry, changes })).toEqual([
      '许可证有效期至：（空） → 长期',
      '备注：旧 → 新',
      '移出理由：注销',
    ])
    const back = { retiredReason: { before: '注销', after: '' } }
    expect(changeSentences('targets', { ...entry, changes: back })).toEqual(['回到名录（原移出理由：注销）'])
  })
})

describe('the reasons of rejected rows', () => {
  it('stand by their row numbers, what rejects a row before what was only noticed; sound rows have none', () => {
    const at = { column: '编号', field: 'id' }
    const problems = [
      { code: 'invisible-removed', count: 1, ...at },
      { code: 'code-missing', ...at },
    ] as const
    const reasons = rejectedReasons([
      { row: 3, outcome: 'rejected', problems },
      { row: 4, outcome: 'new', problems },
    ])
    expect(Object.keys(reasons)).toEqual(['3'])
    expect(reasons['3']).toMatch(/^「编号」为空.*看不见的字符/)
  })
})
