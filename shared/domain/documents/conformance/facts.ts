/** What a .docx says once its styles are resolved. Lengths in twips (1 mm = 56.6929), font sizes in half-points. */
export interface WordFacts {
  readonly kind: 'docx'
  readonly sections: readonly SectionFacts[]
  /** Paragraphs and tables of the body in their order */
  readonly blocks: readonly BlockFacts[]
  /** Odd and even pages have footers of their own. */
  readonly evenAndOdd: boolean
}

export type BlockFacts = ParagraphFacts | TableFacts

export interface SectionFacts {
  /** From 1 */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly turned: boolean
  readonly top: number
  readonly bottom: number
  /** With the gutter */
  readonly left: number
  readonly right: number
  /** From the sheet's foot to the footer's last line */
  readonly footerDistance: number
  readonly grid: {
    readonly kind: 'none' | 'lines' | 'characters'
    readonly pitch: number
    /** 1/4096 point, added to every character */
    readonly characterSpace: number
  }
  /** What its number begins with again; null: goes on */
  readonly startsAt: number | null
  readonly begins: 'nextPage' | 'continuous' | 'evenPage' | 'oddPage' | 'nextColumn'
  readonly firstPageApart: boolean
  /** By the pages they stand on, as inherited from sections before */
  readonly footers: Furniture
  readonly headers: Furniture
}

export type PageSide = 'odd' | 'even' | 'first'
export type Furniture = Readonly<Record<PageSide, readonly ParagraphFacts[]>>

export interface ParagraphFacts {
  readonly kind: 'paragraph'
  readonly section: number
  /** From 1, over all paragraphs of the body, empty ones and those in tables and boxes included */
  readonly number: number
  /** The label of automatic numbering, then the words */
  readonly text: string
  readonly align: 'left' | 'center' | 'right' | 'both'
  readonly indent: Indent
  readonly spacing: Spacing
  readonly snaps: boolean
  readonly keepNext: boolean
  /** Begins a page: by itself, or by a break before its first word */
  readonly startsPage: boolean
  readonly borders: Readonly<Record<'top' | 'bottom' | 'between', LineFacts | null>>
  readonly runs: readonly RunFacts[]
  readonly boxes: readonly BoxFacts[]
  readonly lines: readonly LineFacts[]
  /** Is positioned on the page by itself (a frame) */
  readonly framed: boolean
  /** Font size of the paragraph's own end: how high it is when empty */
  readonly size: number
}

/** Lengths in twips; a count of characters (1/100) prevails over its length. */
export interface Indent {
  readonly left: number
  readonly right: number
  /** Negative: the lines after the first stand further in */
  readonly first: number
  readonly leftCharacters: number | null
  readonly rightCharacters: number | null
  readonly firstCharacters: number | null
}

export interface Spacing {
  readonly before: number
  readonly after: number
  /** Twips where exact or least, 1/240 of a line where automatic */
  readonly line: number
  readonly rule: 'exact' | 'atLeast' | 'auto'
}

export interface RunFacts {
  readonly text: string
  readonly font: string
  /** The font of Latin letters and digits */
  readonly latinFont: string
  /** The font comes from the document's theme: another theme, another font. */
  readonly themed: boolean
  readonly size: number
  readonly bold: boolean
  /** Six hex digits, upper case; automatic is 000000 */
  readonly colour: string
  /** Twips added to every character */
  readonly spacing: number
  /** Every Han character of it is missing in the GB 2312 fonts, so that another font must stand in. */
  readonly rare: boolean
  readonly isPageNumber: boolean
}

/** A rule: a border, or a line drawn on the page. `weight` in 1/8 point; `space` to the words in points. */
export interface LineFacts {
  readonly weight: number
  readonly colour: string
  readonly space: number
  readonly double: boolean
  /** Twips; null: as wide as what it borders */
  readonly width: number | null
}

/** Where a text box stands: so far from something, or aligned with it; both empty where the file says neither. */
export interface BoxPlace {
  /** `page`, `margin`, `column`, `paragraph` … (ECMA-376 part 1, 20.4.3) */
  readonly from: string
  readonly offset: number | null
  /** `center`, `outside`, `bottom` …; empty: by its offset */
  readonly align: string
}

export interface BoxFacts {
  readonly across: BoxPlace
  readonly down: BoxPlace
  readonly width: number
  readonly height: number
  /** Its words run from top to foot or from foot to top. */
  readonly turned: boolean
  readonly blocks: readonly BlockFacts[]
}

export interface TableFacts {
  readonly kind: 'table'
  readonly section: number
  /** From 1, over all tables of the body that stand in no other table */
  readonly number: number
  readonly fixed: boolean
  /** Twips; null: none, or not in twips */
  readonly width: number | null
  readonly grid: readonly number[]
  readonly floating: boolean
  readonly rows: readonly RowFacts[]
  /** Lines from top to foot, as they stand in the first cell of each row; null: none there */
  readonly rules: readonly (LineFacts | null)[]
}

export interface RowFacts {
  readonly isHeader: boolean
  readonly splits: boolean
  readonly cells: readonly (readonly BlockFacts[])[]
}

/** What an .xlsx says of its sheets and of columns whose heading tells what must stand in them. */
export interface WorkbookFacts {
  readonly kind: 'xlsx'
  readonly sheets: readonly SheetFacts[]
}

export interface SheetFacts {
  readonly name: string
  /** ECMA-376 18.3.1.63 paperSize: 9 is A4, null where nothing is said */
  readonly paper: number | null
  readonly landscape: boolean
  readonly fitsWidth: boolean
  readonly titleRows: boolean
  readonly rowCount: number
  readonly columns: readonly ColumnFacts[]
}

export interface ColumnFacts {
  readonly heading: string
  readonly holds: 'code' | 'phone' | 'date'
  /** Row and text of the first cell that is of another kind; null: none */
  readonly wrong: { readonly row: number; readonly text: string } | null
}

export type DocumentFacts = WordFacts | WorkbookFacts
