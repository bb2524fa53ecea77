import { safeFileName } from '../documents/file-names.ts'
import type { Piece, PieceFile, VolumeKind } from './archive.ts'
import type { Requirement } from './archive-requirements.ts'

/** Files that every export has beside its volumes. */
export const indexName = 'index.html'
export const sumsName = 'SHA256SUMS'
export const readmeName = '说明.txt'
export const volumePageName = '目录.html'

/** A volume as it is written to a folder or a zip: plain data, whatever program reads it later. */
export interface ExportedVolume {
  /** Folder below the export's own, `/` between its parts */
  readonly folder: string
  readonly name: string
  readonly kind: VolumeKind
  readonly shelf: string
  readonly filedOn: string
  readonly retention: string
  readonly missing: readonly string[]
  readonly pieces: readonly ExportedPiece[]
  readonly requirements: readonly Requirement[]
  readonly results: readonly ExportedResult[]
}

export interface ExportedPiece extends Omit<Piece, 'files'> {
  readonly span: string
  readonly files: readonly (PieceFile & { readonly path: string; readonly destroyed: boolean })[]
}

/** What one department found of one item */
export interface ExportedResult {
  readonly department: string
  readonly day: string
  readonly item: string
  readonly codes: readonly string[]
  readonly finding: string
  readonly handling: readonly string[]
}

// Windows counts 260 characters for a whole path: a long name must leave room for where the export lies.
const mostLetters = 36
const shortName = (name: string): string =>
  safeFileName([...safeFileName(name)].slice(0, mostLetters).join(''))

/** `检查档案/2023001/003-某公司`; `at`: 1-based, which keeps names apart that differ in nothing but capitals */
export function volumeFolder(kind: VolumeKind, at: number, drawNumber: string, name: string): string {
  const group = kind === 'supervision' ? '监管档案' : `检查档案/${shortName(drawNumber)}`
  return `${group}/${String(at).padStart(3, '0')}-${shortName(name)}`
}

/** `02-检查通知书.docx`; of several files of one piece `02-2-…`. Both 1-based */
export function pieceFileName(at: number, file: number, of: number, name: string): string {
  const [ending = ''] = /\.[0-9A-Za-z]{1,8}$/.exec(name) ?? []
  const stem = ending === '' ? name : name.slice(0, -ending.length)
  const serial = String(at).padStart(2, '0')
  return `${serial}${of > 1 ? `-${file}` : ''}-${shortName(stem)}${ending.toLowerCase()}`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '')

const href = (path: string): string => safe(path.split('/').map(encodeURIComponent).join('/'))

const style = `body{font:15px/1.7 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:24px;color:#1f2329}
table{border-collapse:collapse;width:100%;margin:8px 0 24px}th,td{border:1px solid #8a919c;padding:4px 8px;text-align:left;vertical-align:top}
th{background:#f2f4f7}code{font-size:12px;word-break:break-all}.lack{color:#b42318}`

/** No script and nothing from elsewhere: it opens in any browser, without this program and without a network. */
const page = (title: string, body: string): string =>
  `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(title)}</title>
<style>${style}</style></head>
<body>
<h1>${safe(title)}</h1>
${body}
</body>
</html>
`

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th>${safe(text)}</th>`).join('')
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody></table>`
}

const lack = (text: string): string => (text === '' ? '' : `<span class="lack">${safe(text)}</span>`)

export interface ExportHead {
  readonly unit: string
  readonly exportedOn: string
  /** 演练; else empty */
  readonly mark: string
}

const headLine = ({ unit, exportedOn, mark }: ExportHead): string =>
  `<p>${safe(unit)}　导出日期：${safe(exportedOn)}${mark === '' ? '' : `　<strong>${safe(mark)}</strong>`}</p>`

/** The list of all volumes. */
export function indexPage(head: ExportHead, volumes: readonly ExportedVolume[]): string {
  const rows = volumes.map((volume, at) => [
    String(at + 1),
    `<a href="${href(`${volume.folder}/${volumePageName}`)}">${safe(volume.name)}</a>`,
    safe(volume.shelf),
    safe(volume.filedOn),
    safe(volume.retention),
    String(volume.pieces.length),
    lack(volume.missing.join('、')),
  ])
  const heads = ['序号', '案卷', '档号', '归档日期', '保管期限', '件数', '缺']
  const note = `<p>每个文件的校验码（SHA-256）写在各卷目录和 ${sumsName} 中，核对方法见 ${readmeName}。</p>`
  return page('“双随机、一公开”工作档案', `${headLine(head)}\n${table(heads, rows)}\n${note}`)
}

/** One volume: its pieces with their files and hashes, what is missing, and what was found. */
export function volumePage(head: ExportHead, volume: ExportedVolume): string {
  const up = volume.folder
    .split('/')
    .map(() => '..')
    .join('/')
  const facts = [
    volume.shelf === '' ? '' : `档号：${volume.shelf}`,
    volume.filedOn === '' ? '尚未归档' : `归档日期：${volume.filedOn}`,
    volume.retention === '' ? '' : `保管期限：${volume.retention}`,
  ]
  const parts = [
    `<p><a href="${href(`${up}/${indexName}`)}">全部案卷</a></p>`,
    headLine(head),
    `<p>${safe(facts.filter(Boolean).join('　'))}</p>`,
    piecesTable(volume.pieces),
    volume.requirements.length === 0 ? '' : `<h2>应有材料</h2>\n${requirementsTable(volume.requirements)}`,
    volume.results.length === 0 ? '' : `<h2>检查结果</h2>\n${resultsTable(volume.results)}`,
  ]
  return page(volume.name, parts.filter(Boolean).join('\n'))
}

function piecesTable(pieces: readonly ExportedPiece[]): string {
  const rows = pieces.map(({ name, number, date, pages, span, remark, place, files }, at) => [
    String(at + 1),
    safe(name),
    safe(number),
    safe(date),
    pages === null ? '' : String(pages),
    safe([span, place === '' ? '' : `原件存放：${place}`, remark].filter(Boolean).join('；')),
    files
      .map(({ path, name: file, sha256, destroyed }) =>
        destroyed
          ? `${safe(file)}（已按销毁清册销毁）<br><code>${sha256}</code>`
          : `<a href="${href(path)}">${safe(path)}</a><br><code>${sha256}</code>`,
      )
      .join('<br>'),
  ])
  return table(['序号', '文件名称', '文号', '日期', '页数', '备注', '文件与校验码'], rows)
}

const requirementWords: Readonly<Record<Requirement['state'], string>> = {
  here: '有',
  missing: '缺',
  'not-applicable': '不适用',
  uncalled: '本卷没有这类处理，不需要',
}

function requirementsTable(requirements: readonly Requirement[]): string {
  const rows = requirements.map(({ word, state, pieces, reason }) => [
    safe(word),
    state === 'missing' ? lack(requirementWords.missing) : requirementWords[state],
    safe(reason === '' ? pieces.join('、') : reason),
  ])
  return table(['材料', '情况', '所在文件或理由'], rows)
}

function resultsTable(results: readonly ExportedResult[]): string {
  const rows = results.map(({ department, day, item, codes, finding, handling }) =>
    [department, day, item, codes.join('、'), finding, handling.join('、')].map(safe),
  )
  return table(['检查部门', '检查日期', '检查事项', '检查结果', '检查情况', '处理方式'], rows)
}

/** Lines that `sha256sum -c` understands; by path, so that the same files give the same list. */
export function sumsText(files: ReadonlyMap<string, string>): string {
  const paths = [...files.keys()].toSorted()
  return paths.map((path) => `${files.get(path) ?? ''}  ${path}\n`).join('')
}

/** Path → digest; null: it is no such list. */
export function readSums(text: string): ReadonlyMap<string, string> | null {
  const files = new Map<string, string>()
  for (const line of text.replaceAll('\r', '').split('\n')) {
    if (line === '') continue
    const [, digest = '', path = ''] = /^([0-9a-f]{64}) [ *](.+)$/u.exec(line) ?? []
    if (path === '') return null
    files.set(path, digest)
  }
  return files.size === 0 ? null : files
}

/** For Windows' editor: a byte order mark and its line ends. */
export function readmeText({ unit, exportedOn, mark }: ExportHead): string {
  const lines = [
    `${unit}“双随机、一公开”工作档案${mark === '' ? '' : `（${mark}）`}`,
    `导出日期：${exportedOn}`,
    '',
    `一、用任何浏览器打开 ${indexName}，按案卷查看目录和文件。不需要原来的程序，也不需要联网。`,
    `二、每个文件的校验码（SHA-256）列在 ${sumsName} 中。核对是否被改动：`,
    `    1. 在双随机工作台的「报表—归档」中选「核对导出的档案」，指定这个文件夹或压缩包；`,
    `    2. 或在 Linux、麒麟的终端中进入这个文件夹，执行：sha256sum -c ${sumsName}`,
    `    3. 或在 Windows 中逐个核对：certutil -hashfile 文件名 SHA256`,
    `三、档案含企业和人员信息，请按规定保管，不要放到公开的地方。`,
  ]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
