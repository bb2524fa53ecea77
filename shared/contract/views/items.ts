import type { Item } from '#shared/domain/rosters/types.ts'
import type { DocumentView } from './documents.ts'

/** A 随机抽查事项清单 as it was published. */
export interface CatalogueIssue {
  /** Counted from 1 for each department, and for the whole */
  readonly number: number
  /** Empty: all departments */
  readonly department: string
  readonly publishedOn: string
  readonly count: number
}

export interface PublishedCatalogue {
  readonly issue: CatalogueIssue
  /** false: nothing had changed since this issue, its papers were made again */
  readonly isNew: boolean
  readonly documents: readonly DocumentView[]
}

/** The catalogue of one day. */
export interface CatalogueOfDay {
  readonly on: string
  /** The issue in force on that day, if any had been published */
  readonly issue: CatalogueIssue | null
  readonly items: readonly Item[]
}

/** A catalogue of another county that an office may begin with. */
export interface StarterCatalogue {
  readonly id: string
  readonly name: string
  /** The document and its section */
  readonly source: string
  readonly departments: readonly {
    readonly name: string
    /** What this office most likely calls it */
    readonly ownName: string
    readonly items: readonly string[]
  }[]
}
