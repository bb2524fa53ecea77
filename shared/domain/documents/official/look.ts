/** What an office chooses once for all its official documents. */
export interface OfficialLook {
  /**
   * `office`: the margins people type into Word, 37 28 26 35 mm, a line every 28.95 pt. `physical`: the pitch of GB/T 33476.2, at
   * which the ink of the first and last line really stands at the edges of the 版心.
   */
  readonly margins: 'office' | 'physical'
  /** `standard`: the fonts as GB/T 9704-2012 names them; `windows`: those that every Windows has */
  readonly fonts: 'standard' | 'windows'
  /** Printed on `both` sides of the paper, as the standard wants it (6.2): the 版记 then stands on an even page. */
  readonly sides: 'both' | 'one'
}

export const usualLook: OfficialLook = { margins: 'office', fonts: 'standard', sides: 'both' }

/** Twips of an upright A4 page; a landscape one is the same sheet turned, its top at the binding edge. */
export interface OfficialPage {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** From line to line */
  readonly pitch: number
  readonly width: number
  readonly height: number
}

export const paper = { width: 11906, height: 16838 } as const

// GB/T 9704-2012 5.2: 版心 156×225 mm, 22 lines of 28 characters.
const office = { top: 2098, bottom: 1984, left: 1588, right: 1474, pitch: 579 } as const
const physical = { ...office, top: 1961, bottom: 1847, pitch: 592 } as const

export function officialPage({ margins }: Pick<OfficialLook, 'margins'>): OfficialPage {
  const page = margins === 'office' ? office : physical
  return {
    ...page,
    width: paper.width - page.left - page.right,
    height: paper.height - page.top - page.bottom,
  }
}

/** The foot of the 版心, 262 mm below the paper's edge, in either mode; in twips. */
export const textFoot = 14854

/** A character of 3号 with its spacing of −0.25 pt: 28 of them fill a line. */
export const characterPitch = 315
