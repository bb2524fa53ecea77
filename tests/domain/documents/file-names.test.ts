import {
  archiveCataloguePath,
  drawFilePath,
  handlingPath,
  jointRecordPath,
  monthlyReportPath,
  planFilePath,
  safeFileName,
} from '#shared/domain/documents/index.ts'
import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

const bytes = (text: string) => new TextEncoder().encode(text).length

describe('safeFileName', () => {
  it('keeps a name readable: what a disk forbids becomes its full-width likeness', () => {
    expect(safeFileName('危化/工贸:第1批*"甲"<乙>|丙?\\')).toBe('危化／工贸：第1批＊＂甲＂＜乙＞｜丙？＼')
  })

  it.each([
    ['CON', '_CON'],
    ['nul.docx', '_nul.docx'],
    ['Com1', '_Com1'],
    ['LPT².txt', '_LPT².txt'],
    ['CONSOLE', 'CONSOLE'],
    ['COM10', 'COM10'],
  ])('steps aside of names that Windows keeps for itself: %s', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it.each([
    ['  甲公司. . ', '甲公司'],
    ['..', '未命名'],
    ['', '未命名'],
    ['../../etc/passwd', '／..／etc／passwd'],
    ['甲\u202Excod.exe', '甲 xcod.exe'],
    ['甲\r\n乙\0丙', '甲 乙 丙'],
    ['~$甲', '$甲'],
  ])('leaves no hidden, empty or climbing name: %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('cuts between characters, never within one', () => {
    const name = safeFileName('𠮷'.repeat(100))
    expect([...name].every((character) => character === '𠮷')).toBe(true)
    expect(bytes(name)).toBe(196)
  })

  it('whatever comes in: a name of 1 to 200 bytes that both systems accept, and stays itself', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = safeFileName(text)
        expect(bytes(name)).toBeGreaterThan(0)
        expect(bytes(name)).toBeLessThanOrEqual(200)
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}]|^[\s.]|[\s.]$/u)
        expect(safeFileName(name)).toBe(name)
      }),
      { numRuns: 500 },
    )
  })
})

describe('where documents lie', () => {
  it("one folder per draw, files in the order of the clerk's work", () => {
    const draw = '2023年宁晋县内部联合抽查001'
    expect(drawFilePath(draw, 'W5', 'docx')).toBe('2023年宁晋县内部联合抽查001/03-抽取记录.docx')
    expect(drawFilePath(draw, 'T6', 'xlsx')).toBe('2023年宁晋县内部联合抽查001/01-抽查对象名单.xlsx')
    expect(jointRecordPath(draw, 7, '甲/乙公司')).toBe(
      '2023年宁晋县内部联合抽查001/04-一企一表/007-甲／乙公司.docx',
    )
    expect(planFilePath(2023, 'T1', 'docx')).toBe('2023年度抽查工作计划/内部联合随机抽查工作计划表.docx')
  })

  it('a newer version has a name of its own', () => {
    expect(drawFilePath('甲', 'W5', 'docx', 2)).toBe('甲/03-抽取记录（第2版）.docx')
    expect(jointRecordPath('甲', 1, '乙', 3)).toBe('甲/04-一企一表/001-乙（第3版）.docx')
  })

  it('the longest company name leaves room for serial, version and extension', () => {
    const file = jointRecordPath('甲', 1, '长'.repeat(400), 12).split('/').at(-1) ?? ''
    expect(bytes(file)).toBeLessThanOrEqual(200)
    expect(file).toMatch(/^001-长+（第12版）\.docx$/)
  })
})

describe('papers of results and reports', () => {
  it('lie where a clerk looks for them: with the draw, with the year, with the volume', () => {
    expect(handlingPath('某抽查', '甲局', 'W7', { position: 7, name: '虚构/公司' }, 2)).toBe(
      '某抽查/12-后续处置/甲局/007-虚构／公司-责令限期整改指令书（第2版）.docx',
    )
    expect(monthlyReportPath('2024-05', '执法监督股', 'xlsx')).toBe(
      '2024年度监管工作报告/月报表/2024-05-执法监督股.xlsx',
    )
    expect(archiveCataloguePath('虚构公司：检查档案', 'docx')).toBe(
      '归档/虚构公司：检查档案/卷内文件目录.docx',
    )
  })

  it('have names that a disk holds, however long the company’s is', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const path = handlingPath(name, name, 'W10', { position: 9999, name }, 99)
        expect(Math.max(...path.split('/').map(bytes))).toBeLessThanOrEqual(255)
      }),
      { numRuns: 50 },
    )
  })
})
