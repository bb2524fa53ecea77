import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface RenderedPage {
  /** Lines of text from above, without spaces */
  readonly lines: readonly string[]
  /** Rows of the picture from above, each as what its pixels show */
  readonly rows: readonly Row[]
}

export interface Row {
  /** From the paper's upper edge */
  readonly millimetres: number
  /** Width of all ink in mm, and of what is red among it */
  readonly ink: number
  readonly red: number
}

export type Rendering =
  | { readonly ran: true; readonly pages: readonly RenderedPage[] }
  | { readonly ran: false; readonly reason: string }

const dotsPerInch = 200
const tools = ['soffice', 'pdftotext', 'pdftoppm']

/** A .docx as LibreOffice prints it, read back by poppler; `ran` is false where one of them is missing. */
export function render(bytes: Uint8Array): Rendering {
  const missing = tools.filter((tool) => spawnSync('which', [tool]).status !== 0)
  if (missing.length > 0) return { ran: false, reason: `not on this machine: ${missing.join(', ')}` }
  const folder = mkdtempSync(join(tmpdir(), 'rendering-'))
  try {
    writeFileSync(join(folder, 'file.docx'), bytes)
    const profile = pathToFileURL(join(folder, 'profile')).href
    const quiet = { cwd: folder, stdio: 'ignore' } as const
    execFileSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', 'file.docx'],
      quiet,
    )
    execFileSync('pdftotext', ['-bbox-layout', 'file.pdf', 'file.html'], quiet)
    const pages = readFileSync(join(folder, 'file.html'), 'utf8').split('<page ').slice(1)
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), 'file.pdf', 'page'], quiet)
    const digits = String(pages.length).length
    return {
      ran: true,
      pages: pages.map((page, index) => ({
        lines: linesOf(page),
        rows: rowsOf(readFileSync(join(folder, `page-${String(index + 1).padStart(digits, '0')}.ppm`))),
      })),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** poppler parts a line at every change of font: what stands at one height is put together again. */
function linesOf(page: string): readonly string[] {
  const words = [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*yMax="([\d.]+)">([^<]*)</g)].map(
    ([, left, top, bottom, text = '']) => ({
      left: Number(left),
      middle: (Number(top) + Number(bottom)) / 2,
      text,
    }),
  )
  const lines: { middle: number; words: typeof words }[] = []
  for (const word of words) {
    const line = lines.find(({ middle }) => Math.abs(middle - word.middle) < 6)
    if (line === undefined) lines.push({ middle: word.middle, words: [word] })
    else line.words.push(word)
  }
  return lines
    .toSorted((a, b) => a.middle - b.middle)
    .map((line) =>
      line.words
        .toSorted((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .join(''),
    )
}

/** A picture as poppler writes it: P6, width, height, 255, then three bytes a pixel. */
function rowsOf(picture: Buffer): readonly Row[] {
  const [, width = 0, height = 0] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40))?.map(Number) ?? []
  const start = picture.length - width * height * 3
  const millimetre = dotsPerInch / 25.4
  return Array.from({ length: height }, (_, row) => {
    let ink = 0
    let red = 0
    for (let at = start + row * width * 3; at < start + (row + 1) * width * 3; at += 3) {
      const [r = 255, g = 255, b = 255] = [picture[at], picture[at + 1], picture[at + 2]]
      if (g < 160 && b < 160) {
        ink += 1
        if (r > 160) red += 1
      }
    }
    return { millimetres: row / millimetre, ink: ink / millimetre, red: red / millimetre }
  })
}
