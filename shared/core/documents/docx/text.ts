import { printable } from '#shared/domain/documents/index.ts'
import { Paragraph, TextRun } from 'docx'
import { byCoverage, wideFont } from './fonts.ts'
import type { StyleId } from './styles.ts'

// The hint keeps “ ” — … in the Chinese font; without it they fall to a Latin one.
const hinted = { hint: 'eastAsia' } as const
const uncovered = { hint: 'eastAsia', ascii: wideFont, eastAsia: wideFont, hAnsi: wideFont } as const

/** Runs of a text of any origin: nothing in it can break the file, and every character has a font that holds it. */
export function runs(text: string): TextRun[] {
  return printable(text)
    .split('\n')
    .flatMap((line, index) => lineRuns(line, index > 0))
}

function lineRuns(line: string, breaks: boolean): TextRun[] {
  const parts = byCoverage(line)
  if (parts.length === 0) return breaks ? [new TextRun({ break: 1 })] : []
  return parts.map(
    ({ text, covered }, index) =>
      new TextRun({
        text,
        font: covered ? hinted : uncovered,
        ...(breaks && index === 0 ? { break: 1 } : {}),
      }),
  )
}

export function styled(style: StyleId, text: string, keepNext = false): Paragraph {
  return new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children: runs(text) })
}
