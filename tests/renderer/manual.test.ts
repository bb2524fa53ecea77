import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manualBlocks } from '#renderer/pages/settings/manual-blocks.ts'
import { flow } from '#shared/flow.ts'

const manual = readFileSync(join(import.meta.dirname, '../../resources/manual/manual.md'), 'utf8')
const blocks = manualBlocks(manual)
const texts = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))

describe('the manual in the program', () => {
  it('uses only what the page can show: no leftover Markdown', () => {
    for (const text of texts) expect(text).not.toMatch(/[*`#<>[\]|]/u)
  })

  it('names every step of the year', () => {
    const whole = texts.join('')
    for (const { name } of flow) expect(whole).toContain(name)
  })

  it('reads headings, lists and paragraphs', () => {
    expect(manualBlocks('# 甲\n\n乙\n丙\n\n- 丁\n- 戊\n\n1. 己\n2. 庚\n')).toEqual([
      { kind: 'heading', level: 1, text: '甲' },
      { kind: 'paragraph', text: '乙丙' },
      { kind: 'list', ordered: false, items: ['丁', '戊'] },
      { kind: 'list', ordered: true, items: ['己', '庚'] },
    ])
  })
})
