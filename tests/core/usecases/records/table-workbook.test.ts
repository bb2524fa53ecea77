import { expect, test } from 'vitest'
import { anOffice } from '#tests/core/makers.ts'

test.each(['是否已改正? 检查/复查 [甲]:*', "'", '长'.repeat(30), '签号\0\u0001'])(
  'a list becomes a workbook whatever stands in its title: %s',
  async (title) => {
    const office = await anOffice()
    const rows = [
      ['=1+1', 'a\u0000b'],
      ['\ud800', "'"],
    ]
    const { name, bytes } = await office.must('records.workbook', { title, headers: ['甲', '乙'], rows })
    expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK')
    expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u)
    expect(name).toMatch(/.\.xlsx$/u)
  },
)
