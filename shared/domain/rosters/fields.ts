import type { Expert, Inspector, Item, RosterName, Target } from './types.ts'

/**
 * How a cell becomes a value. `code`: an id. `certificate`: an 执法证号, whose Chinese signs the id spells (certificate-number.ts).
 * `name`: one line, kept as written. `word`: a class of the draw (region, industry, department …). `prose` may have lines. `expiry` is a date that can be 长期 or the end of a span. `words` and `lines` are lists.
 */
export type FieldKind =
  | 'code'
  | 'credit-code'
  | 'certificate'
  | 'name'
  | 'word'
  | 'region'
  | 'status'
  | 'text'
  | 'prose'
  | 'date'
  | 'expiry'
  | 'words'
  | 'lines'
  | 'flag'

export interface FieldSpec {
  readonly kind: FieldKind
  /** The header under which the field is exported and always recognised */
  readonly header: string
  /** Other headers that mean the same, the better ones first: where a file has several, the best is read */
  readonly synonyms: readonly string[]
  /** A row without it cannot become a record */
  readonly required?: true
  /** What a record without this column means, for a `flag` */
  readonly assumed?: true
}

/** The fields of a record as a table has them: flat, without the columns that are only kept. */
export interface RosterFields {
  readonly targets: Omit<Target, 'creditRisk' | 'extra'> & {
    readonly creditScale: string
    readonly creditGrade: string
    readonly creditAsOf: string
    readonly creditSource: string
  }
  readonly inspectors: Omit<Inspector, 'extra'>
  readonly experts: Omit<Expert, 'extra'>
  readonly items: Omit<Item, 'extra'>
}

/** In the order in which the roster is exported. A field added to the record does not compile until it has its column. */
export type FieldSpecs<Name extends RosterName> = { readonly [Field in keyof RosterFields[Name]]: FieldSpec }
