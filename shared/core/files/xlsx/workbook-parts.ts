import type { DateSystem } from '#shared/domain/rosters/workbook.ts'
import type { Reading } from '../reading.ts'
import { attribute, type XmlHandler } from '../xml-scanner.ts'
import type { ZipArchive, ZipPart } from '../zip-archive.ts'
import { scanPart, type Meter } from './xml-part.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: ZipPart
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: ZipPart | undefined
  readonly styles: ZipPart | undefined
  readonly dateSystem: DateSystem
}

interface Relationship {
  readonly kind: string
  readonly target: string
}

/** Which part of the zip is what: found by the relationships, never by the parts' usual names or order. */
export async function findParts(
  archive: ZipArchive,
  workbookName: string,
  reading: Reading,
  meter: Meter,
): Promise<WorkbookParts> {
  const book = new BookHandler()
  await scanPart(archive, partNamed(archive, workbookName, reading), book, reading, meter)
  const related = await readRelationships(archive, workbookName, reading, meter)
  const ofKind = (kind: string): ZipPart | undefined => {
    const found = [...related.values()].find((relationship) => relationship.kind === kind)
    return found && partNamed(archive, found.target, reading)
  }
  const sheets = book.sheets.flatMap(({ name, hidden, relationship }) => {
    const found = related.get(relationship)
    if (found === undefined) return reading.damaged(workbookName)
    return found.kind === 'worksheet'
      ? [{ name, hidden, part: partNamed(archive, found.target, reading) }]
      : []
  })
  return {
    sheets,
    sharedStrings: ofKind('sharedStrings'),
    styles: ofKind('styles'),
    dateSystem: book.dateSystem,
  }
}

/** Where the package says its main document is; undefined where it says nothing. */
export async function mainDocument(archive: ZipArchive, reading: Reading, meter: Meter) {
  const related = await readRelationships(archive, '', reading, meter)
  return [...related.values()].find((relationship) => relationship.kind === 'officeDocument')?.target
}

function partNamed(archive: ZipArchive, name: string, reading: Reading): ZipPart {
  return archive.parts.get(name.toLowerCase()) ?? reading.damaged(name)
}

class BookHandler implements XmlHandler {
  readonly sheets: { name: string; hidden: boolean; relationship: string }[] = []
  dateSystem: DateSystem = 1900

  open(name: string, attributes: string): void {
    if (name === 'workbookPr') {
      const flag = attribute(attributes, 'date1904')
      if (flag === '1' || flag === 'true') this.dateSystem = 1904
    } else if (name === 'sheet') {
      const state = attribute(attributes, 'state') ?? 'visible'
      this.sheets.push({
        name: attribute(attributes, 'name') ?? '',
        hidden: state !== 'visible',
        relationship: attribute(attributes, 'id') ?? '',
      })
    }
  }

  text(): void {}
  close(): void {}
}

class RelationshipHandler implements XmlHandler {
  readonly found = new Map<string, Relationship>()
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  open(name: string, attributes: string): void {
    if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
    const target = attribute(attributes, 'Target') ?? ''
    // The two editions of the standard differ in the namespace before the last word only.
    const kind = (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? ''
    this.found.set(attribute(attributes, 'Id') ?? '', { kind, target: resolve(this.folder, target) })
  }

  text(): void {}
  close(): void {}
}

export async function readRelationships(archive: ZipArchive, of: string, reading: Reading, meter: Meter) {
  const cut = of.lastIndexOf('/') + 1
  const handler = new RelationshipHandler(of.slice(0, cut))
  const part = archive.parts.get(`${of.slice(0, cut)}_rels/${of.slice(cut)}.rels`.toLowerCase())
  if (part !== undefined) await scanPart(archive, part, handler, reading, meter)
  return handler.found
}

function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path.slice(1) : folder + path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
