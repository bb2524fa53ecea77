import type { DocumentState, DocumentView } from '#shared/contract/index.ts'
import { withoutEdition } from '#shared/domain/documents/index.ts'

/** A folder of documents, a document in its newest version, or an older version of one. */
export interface DocumentRow {
  readonly key: string
  readonly label: string
  /** Null: a folder */
  readonly document: DocumentView | null
  /** Documents below a folder, in all its folders */
  readonly count: number
  readonly isOlder: boolean
  readonly children?: readonly DocumentRow[]
}

export interface DocumentFilter {
  readonly words: string
  /** Empty: all */
  readonly kind: string
  /** Of issue; empty: all */
  readonly year: string
  /** Null: all */
  readonly ids: ReadonlySet<string> | null
}

export function filtered(
  documents: readonly DocumentView[],
  { words, kind, year, ids }: DocumentFilter,
): readonly DocumentView[] {
  const sought = words.trim()
  return documents.filter(
    (one) =>
      `${one.title}${one.path}${one.number}`.includes(sought) &&
      (kind === '' || one.kind === kind) &&
      (year === '' || one.createdAt.startsWith(year)) &&
      (ids === null || ids.has(one.id)),
  )
}

/** Documents as they lie in their folders, those of a draw together: the folder last written to first, older versions below the newest. */
export function documentRows(documents: readonly DocumentView[]): readonly DocumentRow[] {
  const newestFirst = documents.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
  return [...Map.groupBy(newestFirst, topFolder)].map(([name, own]) => folderRow(name, own, name.length + 1))
}

const topFolder = ({ path }: DocumentView) => path.slice(0, Math.max(0, path.indexOf('/')))

/** `from`: where the path below the folder begins */
function folderRow(path: string, documents: readonly DocumentView[], from: number): DocumentRow {
  const below = ({ path: own }: DocumentView) => own.slice(from)
  const direct = documents.filter((one) => !below(one).includes('/'))
  const deeper = Map.groupBy(
    documents.filter((one) => below(one).includes('/')),
    (one) => below(one).slice(0, below(one).indexOf('/')),
  )
  const papers = [...Map.groupBy(direct, ({ path: own }) => withoutEdition(own))].map(([key, versions]) =>
    paperRow(key, versions),
  )
  const folders = [...deeper].map(([name, own]) => folderRow(`${path}/${name}`, own, from + name.length + 1))
  const children = [...papers, ...folders].toSorted((one, other) => one.key.localeCompare(other.key, 'zh'))
  const label = path.slice(path.lastIndexOf('/') + 1)
  return { key: path, label, document: null, count: documents.length, isOlder: false, children }
}

function paperRow(key: string, versions: readonly DocumentView[]): DocumentRow {
  const [newest, ...older] = versions.toSorted((one, other) => other.version - one.version)
  const row = (document: DocumentView | undefined, isOlder: boolean): DocumentRow => ({
    key: isOlder ? (document?.id ?? key) : key,
    label: document?.title ?? '',
    document: document ?? null,
    count: 1,
    isOlder,
  })
  const own = row(newest, false)
  return older.length === 0 ? own : { ...own, children: older.map((one) => row(one, true)) }
}

/** Documents whose files are not what was issued. */
export const troubled = (states: readonly DocumentState[]): ReadonlySet<string> =>
  new Set(states.filter(({ state }) => state !== 'unchanged').map(({ documentId }) => documentId))
