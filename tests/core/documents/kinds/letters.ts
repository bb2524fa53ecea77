import { partOf } from '../read-back.ts'

/** Every character that a reader sees, however it is broken into lines. */
export const letters = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/gu, '')

/** The letters of a .docx in the order in which they are written, without headers and footers. */
export function docxLetters(bytes: Uint8Array): string {
  const xml = partOf(bytes, 'word/document.xml')
    // A box is written twice: for programs that know it, and once more for those that do not.
    .replaceAll(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text)
  const plain = texts.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  return letters([plain.replaceAll('&apos;', "'").replaceAll('&amp;', '&')])
}
