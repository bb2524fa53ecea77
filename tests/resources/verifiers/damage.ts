import { computePackage } from '#shared/domain/draw/index.ts'
import { sha256 } from '#tests/domain/draw/hashing.ts'
import { packed } from '#tests/domain/draw/package-maker.ts'
import type { Chance } from './chance.ts'
import type { Package } from './verdicts.ts'

/** A copy of a package that something happened to; what, in words for a failing test. */
export interface Damaged {
  readonly what: string
  readonly files: Package
}

type Texts = Map<string, string>
type Blunt = (chance: Chance, files: Map<string, Uint8Array>) => string

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const blunt: readonly Blunt[] = [removeLine, changeDigit, changeByte, swapFiles, addFile, removeFile]

/** A line removed, a digit or byte changed, files swapped, a file too many or too few; SHA256SUMS left or made to fit. */
export function damaged(chance: Chance, files: Package): Damaged {
  const copy = new Map(files)
  const what = chance.pickOf(blunt)(chance, copy)
  if (what.startsWith('SHA256SUMS') || chance.often(0.5)) return { what, files: copy }
  return { what: `${what}, sums anew`, files: packed(copy) }
}

function removeLine(chance: Chance, files: Map<string, Uint8Array>): string {
  const path = pathWithBytes(chance, files)
  const lines = decoder.decode(files.get(path)).split('\n')
  const at = chance.upTo(lines.length - 2)
  files.set(path, encoder.encode(lines.toSpliced(at, 1).join('\n')))
  return `${path}: line ${at + 1} removed`
}

function changeDigit(chance: Chance, files: Map<string, Uint8Array>): string {
  const path = pathWithBytes(chance, files)
  const bytes = Uint8Array.from(files.get(path) ?? [])
  const digits = [...bytes.keys()].filter((at) => isDigit(bytes[at] ?? 0))
  if (digits.length === 0) return changeByte(chance, files)
  const at = chance.pickOf(digits)
  bytes[at] = 0x30 + (((bytes[at] ?? 0) - 0x30 + 1 + chance.upTo(8)) % 10)
  files.set(path, bytes)
  return `${path}: digit ${at} changed`
}

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39

function changeByte(chance: Chance, files: Map<string, Uint8Array>): string {
  const path = pathWithBytes(chance, files)
  const bytes = Uint8Array.from(files.get(path) ?? [])
  const at = chance.upTo(bytes.length - 1)
  bytes[at] = ((bytes[at] ?? 0) + 1 + chance.upTo(254)) & 0xff
  files.set(path, bytes)
  return `${path}: byte ${at} changed`
}

function swapFiles(chance: Chance, files: Map<string, Uint8Array>): string {
  const left = pathWithBytes(chance, files)
  const others = [...files.keys()].filter((path) => text(files, path) !== text(files, left))
  const right = chance.pickOf(others)
  const kept = files.get(left) ?? new Uint8Array()
  files.set(left, files.get(right) ?? new Uint8Array()).set(right, kept)
  return `${left} and ${right} swapped`
}

const text = (files: Package, path: string) => decoder.decode(files.get(path))

function addFile(chance: Chance, files: Map<string, Uint8Array>): string {
  const known = [
    '8-assignment.tsv',
    '8-leaders.tsv',
    '8-experts.tsv',
    '5-extra.tsv',
    '5-experts.tsv',
    '1-items.tsv',
  ]
  const strange = [
    '说明.docx',
    '.DS_Store',
    'more/1/2-plan.txt',
    'more/9/8-teams.tsv',
    'more/01/6-plan.txt',
    '9-x.tsv',
  ]
  const names = [...known, ...strange].filter((name) => !files.has(name))
  const path = chance.pickOf(names)
  files.set(path, encoder.encode(chance.pick(['', 'x\n'])))
  return `${path} added`
}

function removeFile(chance: Chance, files: Map<string, Uint8Array>): string {
  const path = chance.pickOf([...files.keys()])
  files.delete(path)
  return `${path} removed`
}

function pathWithBytes(chance: Chance, files: Package): string {
  return chance.pickOf([...files.keys()].filter((path) => (files.get(path)?.length ?? 0) > 0))
}

/** What a forger may put in a field's place: some of it legal, some only nearly. */
// prettier-ignore
const pieces = [
  '', 'E', 'M', 'X:', 'X:理由', 'X: 理由', 'x:理由', ' 空', '空 ', '\u3000空', '空\u00a0', 'a/b', 'a=b', 'a|b',
  '甲,乙', '甲,', '甲, 乙', '甲，乙', '*', '0', '00', '01', '-1', '1', '2', '9', '10', '1.0', '1/2', '3/2', '0/1',
  '1/0', '2/2', '999999999999999', '9999999999999999', 'none', 'region', 'None', 'abc', 'A-1.B_2', '-A', 'é', 'e\u0301',
  '零\u200b宽', '\ufeff头', '软\u00ad连', '分\u2028行', 'A\u0000', '组长', '危化', '应急局', 'A', '重点', 'T01', '\u{20BB7}',
]
// prettier-ignore
const planLines = [
  'teams.应急局=2', 'teams.无此局=1', 'teams.应急局=10000', 'cap=3', 'rate.C=1/2', 'count.A=3', 'rate.A=1/3', 'note=1',
  'contributor.3=丙', 'contributor.2=公证处 甲', 'experts.化工=1', 'balance=none', 'END', 'refill.1=T01|应急局|1|病假',
]

/**
 * An input or plan edited with care: digests, commitments, SHA256SUMS fit again, and where the edited inputs can still
 * be computed, the results do as well. Then it is a package like any other; else it breaks a rule and nothing else.
 */
export function forged(chance: Chance, files: ReadonlyMap<string, string>): Damaged {
  const folders = [null, ...foldersOf(files)]
  const folder = chance.pickOf(folders)
  const texts = upTo(files, folders.slice(0, folders.indexOf(folder) + 1))
  const prefix = folder ?? ''
  const inputs = [...texts.keys()].filter(
    (path) =>
      (folder === null ? /^[123]-/ : /^[567]-/).test(path.slice(prefix.length)) && path.startsWith(prefix),
  )
  const path = chance.pickOf(inputs)
  const what = editText(chance, texts, path)
  recommit(texts, prefix, folder === null ? 1 : 2)
  const honest = new Map([...texts].filter(([name]) => !/(?:^|\/)[48]-/.test(name)))
  const results = computePackage(honest, sha256)
  if (results.ok) return { what, files: packed(new Map([...honest, ...results.value])) }
  return { what, files: packed(texts) }
}

/** Folders of second rounds in the order in which they were held */
function foldersOf(files: ReadonlyMap<string, string>): readonly string[] {
  const paths = ['', 'more/1/', 'more/2/', 'more/3/']
  return paths.filter((folder) => files.has(`${folder}6-plan.txt`))
}

function upTo(files: ReadonlyMap<string, string>, folders: readonly (string | null)[]): Texts {
  const belongs = (path: string) =>
    path.startsWith('more/')
      ? folders.some((folder) => folder !== null && folder !== '' && path.startsWith(folder))
      : folders.includes('') || /^[1-4]-/.test(path)
  return new Map([...files].filter(([path]) => belongs(path)))
}

function editText(chance: Chance, texts: Texts, path: string): string {
  const before = texts.get(path) ?? ''
  const lines = before.split('\n').slice(0, -1)
  const what = editLines(chance, lines, path.endsWith('.tsv') ? '\t' : '=')
  // A table in order once more: what is wrong, if anything, is the field and not the order.
  if (path.endsWith('.tsv') && chance.often(0.5))
    lines.sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
  const ending = chance.often(0.03) ? '' : '\n'
  texts.set(path, lines.length === 0 ? '' : lines.join('\n') + ending)
  return `${path}: ${what}${ending === '' ? ', last line unended' : ''}`
}

function editLines(chance: Chance, lines: string[], separator: string): string {
  const at = chance.upTo(Math.max(0, lines.length - 1))
  const line = lines[at] ?? ''
  const kind = chance.upTo(9)
  if (kind === 0) lines.splice(at, 1)
  else if (kind === 1) lines.splice(at, 0, line)
  else if (kind === 2) lines.splice(at, 2, lines[at + 1] ?? '', line)
  else if (kind === 3) lines.splice(at, 0, separator === '=' ? chance.pickOf(planLines) : '')
  else {
    const fields = line.split(separator)
    const other = (lines[chance.upTo(lines.length - 1)] ?? '').split(separator)
    // A key of a plan is left alone more often than its value.
    const column = separator === '=' && chance.often(0.8) ? 1 : chance.upTo(fields.length - 1)
    fields[column] = kind > 7 ? (other[column] ?? '') : chance.pickOf(pieces)
    lines[at] = fields.join(separator)
  }
  return `line ${at + 1}: “${line}” to “${lines[at] ?? ''}”`
}

/** Digests of the plan's inputs and the seed's commitment as they must be now. */
function recommit(texts: Texts, prefix: string, round: 1 | 2): void {
  const [planFile, seedFile] = round === 1 ? ['2-plan.txt', '3-seed.txt'] : ['6-plan.txt', '7-seed.txt']
  const tables =
    round === 1 ? ['frame', 'inspectors', 'posts', 'items'] : ['inspectors', 'recusals', 'extra', 'experts']
  let plan = texts.get(prefix + planFile) ?? ''
  for (const table of tables) {
    const content = texts.get(`${prefix}${round === 1 ? 1 : 5}-${table}.tsv`)
    if (content === undefined) continue
    plan = plan.replace(
      new RegExp(`^${table}\\.sha256=[0-9a-f]{64}$`, 'm'),
      `${table}.sha256=${sha256(content)}`,
    )
    if (table === 'frame')
      plan = plan.replace(/^frame\.rows=[1-9][0-9]?$/m, `frame.rows=${content.split('\n').length - 1}`)
  }
  texts.set(prefix + planFile, plan)
  const seed = texts.get(prefix + seedFile) ?? ''
  texts.set(prefix + seedFile, seed.replace(/^commit=[0-9a-f]{64}$/m, `commit=${sha256(plan)}`))
}
