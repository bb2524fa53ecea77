import type { PictureBlock } from './model.ts'

const twipsPerMillimetre = 56.6929

/** Space below a picture, in twips */
export const belowPicture = 160

/** Millimetres → twips */
export const twipsOf = (millimetres: number): number => Math.round(millimetres * twipsPerMillimetre)

/** What a picture takes of a page, with the space below it; twips. */
export const pictureHeight = ({ height }: Pick<PictureBlock, 'height'>): number =>
  twipsOf(height) + belowPicture

/** As wide as there is room, but no higher than `most.height`; millimetres. `pixels`: the picture's own size */
export function pictureSize(
  pixels: { readonly width: number; readonly height: number },
  most: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(most.width / pixels.width, most.height / pixels.height)
  return { width: pixels.width * scale, height: pixels.height * scale }
}
