/** Twips as a length of CSS. */
export const points = (twips: number): string => `${Math.round(twips * 5) / 100}pt`
