import { buildDocx, buildXlsx } from '#shared/core/documents/index.ts'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kinds } from './kinds.ts'
import { docxParts, docxStyles, normalised, xlsxParts } from './normalised.ts'

// After a change that is meant: UPDATE_GOLDEN=1 vitest run tests/core/documents/kinds/golden.test.ts
const folder = join(import.meta.dirname, '../golden')
const updates = process.env['UPDATE_GOLDEN'] === '1'

const { W1, T1 } = kinds
const windows = { margins: 'physical', fonts: 'windows', sides: 'one' } as const

/** Name → what the file is to hold. Styles are the same in every .docx of a look, and stand in files of their own. */
const goldens: readonly (readonly [name: string, make: () => Promise<string>])[] = [
  ...Object.entries(kinds).flatMap(([kind, { formats, usual }]) =>
    formats.map((format) => {
      const make = async () =>
        format === 'docx'
          ? normalised(await buildDocx(usual), docxParts)
          : normalised(await buildXlsx(usual), xlsxParts)
      return [`${kind}.${format}.xml`, make] as const
    }),
  ),
  ['styles of forms.xml', async () => normalised(await buildDocx(T1.usual), docxStyles)],
  ['styles.xml', async () => normalised(await buildDocx(W1.usual), docxStyles)],
  [
    'styles for windows.xml',
    async () => normalised(await buildDocx(W1.usual, { look: windows }), docxStyles),
  ],
]

/** The first line that differs with the line before it; null: none does. */
function difference(was: string, is: string): string | null {
  const [old, now] = [was.split('\n'), is.split('\n')]
  const at = now.findIndex((line, index) => line !== old[index])
  const first = at >= 0 ? at : old.length > now.length ? now.length : -1
  if (first < 0) return null
  return [
    `line ${first + 1}:`,
    `  ${old[first - 1] ?? ''}`,
    `- ${old[first] ?? ''}`,
    `+ ${now[first] ?? ''}`,
  ].join('\n')
}

describe('the XML of a document is what it was, part by part:', () => {
  for (const [name, make] of goldens)
    it(`golden/${name}`, async () => {
      const is = await make()
      const file = join(folder, name)
      if (updates) {
        mkdirSync(folder, { recursive: true })
        writeFileSync(file, is)
      }
      expect(existsSync(file), `${name} is not there: UPDATE_GOLDEN=1`).toBe(true)
      const found = difference(readFileSync(file, 'utf8'), is)
      expect(found, `${name} differs at ${found ?? ''}`).toBe(null)
    })

  it('and no file is left of a kind that is gone', () => {
    expect(readdirSync(folder).toSorted()).toEqual(goldens.map(([name]) => name).toSorted())
  })
})
