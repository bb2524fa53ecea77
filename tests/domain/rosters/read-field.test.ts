import { describe, expect, it } from 'vitest'
import type { Cell } from '#shared/domain/rosters/workbook.ts'
import { factsOf, read, soundCode, targetWith, workbookOf } from './made-rosters.ts'

function codeRow(cell: Cell) {
  const [row] = read('targets', workbookOf(['企业名称', '统一社会信用代码'], ['甲厂', cell])).rows
  if (row === undefined) throw new Error('no row')
  return row
}

function number(text: string): Cell {
  return { kind: 'number', text, value: Number(text) }
}

describe('a code', () => {
  it.each([
    ['as it is', soundCode],
    ['in full width', '９１３５０１００Ｍ０００１００Ｙ４３'],
    ['in lower case with white space of every kind around', '\u3000 \t91350100m000100y43\u00A0\n'],
    ['in groups', '9135 0100 M000 100Y 43'],
    ['kept from Excel by a formula', '="91350100M000100Y43"'],
    ['kept from Excel by an apostrophe', "'91350100M000100Y43"],
    ['kept from Excel by a TAB', '\t91350100M000100Y43'],
  ])('is the same %s', (_, cell) => {
    expect(codeRow(cell)).toMatchObject({ values: { fields: { id: soundCode } }, problems: [] })
  })

  it.each([
    ['18 with a wrong check digit', '91350211M0000XUF46', 'check-digit-wrong'],
    ['18 with a letter that the standard does not have', '91350100M000100YI3', 'check-digit-wrong'],
    ['13', '3301062015292', 'code-length-unusual'],
    ['17', '91350100M000100Y4', 'code-length-unusual'],
  ])('of %s is taken with a warning', (_, cell, code) => {
    const row = codeRow(cell)
    expect(row.values.fields['id']).toBe(cell)
    expect(factsOf(row)).toEqual([code])
  })

  it('of 15 digits is an old registration number', () => {
    expect(factsOf(codeRow('330100000111310'))).toEqual([])
  })

  it('says which check digit the standard asks for', () => {
    expect(codeRow('91350100M000100Y44').problems).toEqual([
      {
        code: 'check-digit-wrong',
        value: '91350100M000100Y44',
        expected: '3',
        column: '统一社会信用代码',
        field: 'id',
      },
    ])
  })

  it.each([
    ['a number whose digits are gone', number('9.1130528713668275E+17'), 'code-digits-lost'],
    ['its text in a .csv', '9.11E+17', 'code-digits-lost'],
    ['a date', { kind: 'date', text: '2023-05-08' } as const, 'code-is-date'],
    ['Chinese', '执法第1号', 'code-not-allowed'],
    ['a code that begins with a sign', '-1', 'code-not-allowed'],
    ['65 characters', '1'.repeat(65), 'code-not-allowed'],
    ['nothing', '', 'code-missing'],
    ['N/A', 'n/a', 'code-missing'],
    ['an error value', { kind: 'error', text: '#REF!' } as const, 'cell-has-error'],
  ])('is never guessed from %s', (_, cell, code) => {
    const row = codeRow(cell)
    expect(row.values.fields['id'] ?? '').toBe('')
    expect(factsOf(row)).toContain(code)
  })

  it('that was stored as a number of 15 digits is taken, and its zeros doubted', () => {
    expect(codeRow(number('330100000111310'))).toMatchObject({
      values: { fields: { id: '330100000111310' } },
      problems: [{ code: 'code-was-number' }],
    })
  })

  it('with an invisible character is the same code, and the character is reported', () => {
    expect(codeRow(`9135\u200B0100M000100Y43\u202C`)).toMatchObject({
      values: { fields: { id: soundCode } },
      problems: [{ code: 'invisible-removed', count: 2 }],
    })
  })

  it('is sought in the old number where the new one is empty', () => {
    const workbook = workbookOf(['企业名称', '统一社会信用代码', '注册号'], ['甲厂', '', '330100000111310'])
    const [row] = read('targets', workbook).rows
    expect(row).toMatchObject({
      values: { fields: { id: '330100000111310' }, extra: { 注册号: '330100000111310' } },
      problems: [{ code: 'other-column-used', other: '注册号' }],
    })
  })
})

describe('a date', () => {
  it.each([
    ['2023-05-08', '2023-05-08'],
    ['2023.5.8', '2023-05-08'],
    ['2023/5/8 0:00:00', '2023-05-08'],
    ['2023年5月8日', '2023-05-08'],
    ['２０２３年５月８日', '2023-05-08'],
    ['20230508', '2023-05-08'],
    ['2024-02-29', '2024-02-29'],
    ['长期', '9999-09-09'],
    ['无固定期限', '9999-09-09'],
    ['9999-09-09', '9999-09-09'],
    ['2021年1月1日至2026年12月31日', '2026-12-31'],
    ['2021.1.1-2026.12.31', '2026-12-31'],
    ['2021-01-01 至 长期', '9999-09-09'],
    ['N/A', ''],
  ])('%s is read as %s', (text, date) => {
    expect(targetWith('许可证有效期', text)).toMatchObject({
      values: { fields: { licenceExpires: date } },
      problems: [],
    })
  })

  it.each(['23.5.8', '2023年5月', '2023-02-29', '2023-13-01', '待定', '5/8/2023', '2023-05-08至', '123'])(
    '%s is not guessed: the field stays open and the text is kept',
    (text) => {
      const row = targetWith('许可证有效期', text)
      expect(factsOf(row)).toEqual(['date-not-readable'])
      expect(row.values.fields['licenceExpires']).toBeUndefined()
      expect(row.values.extra).toEqual({ '许可证有效期（原文）': text })
    },
  )

  it('is read from a day number, by the days of the file', () => {
    expect(targetWith('成立日期', number('45054'))).toMatchObject({
      values: { fields: { establishedOn: '2023-05-08' } },
      problems: [{ code: 'date-from-serial', serial: 45054 }],
    })
    const workbook = workbookOf(
      ['企业名称', '统一社会信用代码', '成立日期'],
      ['甲厂', soundCode, number('43592')],
    )
    const [row] = read('targets', { ...workbook, dateSystem: 1904 }).rows
    expect(row?.values.fields['establishedOn']).toBe('2023-05-08')
  })

  it('that the file marks as a date loses its time', () => {
    const row = targetWith('上次检查日期', { kind: 'date', text: '2023-05-08 13:20:00' })
    expect(row).toMatchObject({ values: { fields: { lastInspected: '2023-05-08' } }, problems: [] })
  })
})

describe('a text', () => {
  it.each([
    ['width of letters, not of brackets', '宁晋县ＡＢＣ（集团）１号', '宁晋县ABC（集团）1号'],
    ['white space at its ends', '\u3000宁晋县\u00A0', '宁晋县'],
    ['a wrapped line of Chinese', '宁晋县凤凰\n镇', '宁晋县凤凰镇'],
    ['a wrapped line of Latin', 'Ningjin\r\nCounty', 'Ningjin County'],
    ['composed characters', 'Cafe\u0301', 'Café'],
    ['N/A', 'N/A', ''],
    ['a stroke', '——', ''],
    ['无', '无', ''],
  ])('has one form: %s', (_, text, expected) => {
    expect(targetWith('住所', text)).toMatchObject({
      values: { fields: { address: expected } },
      problems: [],
    })
  })

  it('loses invisible characters and says how many', () => {
    expect(targetWith('住所', '宁\u200B晋\u0007县\uFEFF')).toMatchObject({
      values: { fields: { address: '宁晋县' } },
      problems: [{ code: 'invisible-removed', count: 3, column: '住所', field: 'address' }],
    })
  })

  it('keeps its lines where it is prose', () => {
    expect(targetWith('经营范围', '甲\r\n\r\n 乙').values.fields['businessScope']).toBe('甲\n乙')
  })

  it('that is far too long rejects the row', () => {
    expect(factsOf(targetWith('住所', '甲'.repeat(4001)))).toEqual(['text-too-long'])
    expect(factsOf(targetWith('住所', '甲'.repeat(4000)))).toEqual([])
    expect(factsOf(targetWith('经营范围', ' '.repeat(40_000)))).toEqual(['text-too-long'])
    expect(factsOf(targetWith('备注', '甲'.repeat(40_000)))).toEqual(['text-too-long'])
  })

  it('that was an identity number and became a number has lost digits', () => {
    expect(factsOf(targetWith('身份证号', number('1.3E+17')))).toEqual(['digits-lost'])
  })

  it('is empty where a formula has no value or an error', () => {
    expect(factsOf(targetWith('住所', { kind: 'uncalculated', text: '' }))).toEqual([
      'formula-not-calculated',
    ])
    expect(factsOf(targetWith('住所', { kind: 'error', text: '#NAME?' }))).toEqual(['cell-has-error'])
    expect(factsOf(targetWith('住所', { kind: 'error', text: '#N/A' }))).toEqual([])
    expect(targetWith('标签', { kind: 'error', text: '#N/A' }).values.fields['tags']).toEqual([])
  })
})

describe('a class of the draw', () => {
  it('has one form, so that no two look alike', () => {
    expect(targetWith('监管行业', '危险化学品(经营)').values.fields['industry']).toBe('危险化学品（经营）')
  })

  it('must not hold the signs of the draw files', () => {
    expect(targetWith('监管行业', '冶金/有色').problems).toEqual([
      { code: 'word-not-printable', value: '冶金/有色', signs: '/', column: '监管行业', field: 'industry' },
    ])
  })

  it('is never guessed from the name, the type or the business scope', () => {
    expect(targetWith('经营范围', '危险化学品经营').values.fields['industry']).toBeUndefined()
  })
})

describe('several values in a cell', () => {
  it('are parted by every sign that offices use, each taken once', () => {
    const tags = targetWith('标签', '粉尘涉爆，有限空间、液氨制冷;黑名单；粉尘涉爆\n经营异常,无').values
      .fields['tags']
    expect(tags).toEqual(['粉尘涉爆', '有限空间', '液氨制冷', '黑名单', '经营异常'])
  })
})

describe('a yes or no', () => {
  function inPost(cell: Cell) {
    const workbook = workbookOf(['姓名', '执法证号', '部门', '在岗'], ['赵某', 'YJ001', '应急管理局', cell])
    const [row] = read('inspectors', workbook).rows
    if (row === undefined) throw new Error('no row')
    return row
  }

  it.each([
    ['是', true],
    ['有效', true],
    ['√', true],
    ['否', false],
    ['退休', false],
    [{ kind: 'flag', value: false } as const, false],
  ])('%s is understood', (cell, value) => {
    expect(inPost(cell)).toMatchObject({ values: { fields: { inPost: value } }, problems: [] })
  })

  it('that nobody understands is never taken for a yes', () => {
    expect(inPost('借调')).toMatchObject({
      values: { fields: { inPost: false }, extra: { '在岗（原文）': '借调' } },
      problems: [{ code: 'flag-not-understood', value: '借调' }],
    })
  })

  it('that is not answered stays open', () => {
    expect(inPost('').values.fields['inPost']).toBeUndefined()
  })
})

describe('the state of registration', () => {
  it.each(['存续（在营、开业、在册）', '在业', '开业', '在营'])(
    '%s is 存续 in the words of the register',
    (status) => {
      expect(targetWith('登记状态', status)).toMatchObject({
        values: { fields: { status: '存续' } },
        problems: [{ code: 'status-renamed', before: status }],
      })
    },
  )

  it.each(['注销', '吊销，未注销', '正常'])('%s is not', (status) => {
    expect(targetWith('登记状态', status)).toMatchObject({ values: { fields: { status } }, problems: [] })
  })
})
