import type { Section } from '../model.ts'
import { officialPage, type OfficialLook, type OfficialPage } from '../official/index.ts'

/** The 版心 of a page in twips, and where it begins on the paper. */
export interface TextArea {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly left: number }
}

const formPage = officialPage({ margins: 'office' })

export function textArea(
  orientation: Section['orientation'],
  look: Pick<OfficialLook, 'margins'> | null,
): TextArea {
  const page = look === null ? formPage : officialPage(look)
  return orientation === 'portrait'
    ? { width: page.width, height: page.height, margin: { top: page.top, left: page.left } }
    : turned(page)
}

/** A landscape page is the same sheet turned: its top is the binding edge, its left the foot. */
const turned = ({ width, height, left, bottom }: OfficialPage): TextArea => ({
  width: height,
  height: width,
  margin: { top: left, left: bottom },
})

export const pageHeightOf = (orientation: Section['orientation']) => textArea(orientation, null).height
