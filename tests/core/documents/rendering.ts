import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface RenderedPage {
  /** Lines of text from above, without spaces */
  readonly lines: readonly string[]
  readonly words: readonly SetWord[]
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

/** A word where it stands on its page, in mm from the paper's upper left corner. */
export interface SetWord {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface TextPage {
  readonly lines: readonly string[]
  readonly words: readonly SetWord[]
}

export type TextRendering =
  | { readonly ran: true; readonly files: ReadonlyMap<string, readonly TextPage[]> }
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
        words: wordsIn(page),
        rows: rowsOf(readFileSync(join(folder, `page-${String(index + 1).padStart(digits, '0')}.ppm`))),
      })),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Many .docx in one start of LibreOffice, by their names: where their words stand, without a picture. */
export function renderTexts(files: ReadonlyMap<string, Uint8Array>): TextRendering {
  const missing = ['soffice', 'pdftotext'].filter((tool) => spawnSync('which', [tool]).status !== 0)
  if (missing.length > 0) return { ran: false, reason: `not on this machine: ${missing.join(', ')}` }
  const folder = mkdtempSync(join(tmpdir(), 'rendering-'))
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.docx`), bytes)
    writeFileSync(join(folder, 'fonts.conf'), standIns)
    const quiet = { cwd: folder, stdio: 'ignore' } as const
    const profile = pathToFileURL(join(folder, 'profile')).href
    const names = [...files.keys()].map((name) => `${name}.docx`)
    execFileSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', ...names],
      { ...quiet, env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') } },
    )
    const read = (name: string) => {
      execFileSync('pdftotext', ['-bbox', `${name}.pdf`, 'file.html'], quiet)
      const pages = readFileSync(join(folder, 'file.html'), 'utf8').split('<page ').slice(1)
      return pages.map((page): TextPage => ({ lines: linesOf(page), words: wordsIn(page) }))
    }
    return { ran: true, files: new Map([...files.keys()].map((name) => [name, read(name)])) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// The standard's fonts are on no machine that tests run on. What stands in for them has to set a digit in half the width
// of a character, as they do: the proportional digits of other fonts break lines elsewhere.
const standIns = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${['仿宋_GB2312', '楷体_GB2312', '黑体', '宋体', '方正小标宋简体']
  .map(
    (name) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Sans Mono CJK SC</string></edit></match>`,
  )
  .join('\n')}
</fontconfig>`

const millimetresPerPoint = 25.4 / 72

function wordsIn(page: string): readonly SetWord[] {
  const words = page.matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
  )
  return [...words].map(([, left, top, right, bottom, text = '']) => ({
    text: unescaped(text),
    left: Number(left) * millimetresPerPoint,
    top: Number(top) * millimetresPerPoint,
    right: Number(right) * millimetresPerPoint,
    bottom: Number(bottom) * millimetresPerPoint,
  }))
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

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
