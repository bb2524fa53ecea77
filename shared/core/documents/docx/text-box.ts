import { TextWrappingType, type Paragraph, type ParagraphChild } from 'docx'
import { ShapeRun, type ShapeTextOptions } from 'docx/shapes'

const twipsPerPixel = 15
const emuPerTwip = 635

/** Paragraphs at a place of the paper, in twips from its upper left corner; nothing makes room for them. */
export function textBox(
  children: readonly Paragraph[],
  at: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  direction: NonNullable<ShapeTextOptions['direction']> = 'horizontal',
): ParagraphChild {
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: at.width / twipsPerPixel, height: at.height / twipsPerPixel },
    fill: 'none',
    line: 'none',
    floating: {
      horizontalPosition: { relative: 'page', offset: at.left * emuPerTwip },
      verticalPosition: { relative: 'page', offset: at.top * emuPerTwip },
      allowOverlap: true,
      wrap: { type: TextWrappingType.NONE },
    },
    textOptions: {
      direction,
      verticalAlignment: 'top',
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
      wrap: true,
    },
    children,
  })
}
