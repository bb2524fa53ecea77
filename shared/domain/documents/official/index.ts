export { officialTexts } from './texts.ts'
export {
  characterPitch,
  officialPage,
  paper,
  textFoot,
  usualLook,
  type OfficialLook,
  type OfficialPage,
} from './look.ts'
export { officialStyles, type FontRole, type OfficialStyle, type OfficialStyleId } from './styles.ts'
export { organTablePart } from './letterhead.ts'
export type { Item, Line, OrganTable, Piece, TabStop } from './items.ts'
export { fitOfficial, type FittedDocument, type FittedSection, type OfficialFault } from './fit.ts'
export { type PlacedSlice, type SectionLayout } from './layout.ts'
export { linesOf as linesOfItem } from './heights.ts'
export { breakTitle } from './break-title.ts'
