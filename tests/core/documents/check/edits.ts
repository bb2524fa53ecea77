import type { ProblemCode } from '#shared/domain/documents/conformance/index.ts'
import { empty, type Parts } from './made-package.ts'

export interface Break {
  readonly problem: ProblemCode
  /** What the place says: first words, or which page */
  readonly at: string
  /** Where it is another than the problem's own */
  readonly clause?: string
  readonly parts: (right: Parts) => Parts
}

export type Edit = (xml: string) => string

export const edited =
  (part: string, ...edits: readonly Edit[]) =>
  (right: Parts): Parts => {
    const xml = right[part] ?? ''
    const changed = edits.reduce((before, edit) => edit(before), xml)
    if (changed === xml) throw new Error(`nothing was broken in ${part}`)
    return { ...right, [part]: changed }
  }

export const inBody = (...edits: readonly Edit[]) => edited('document.xml', ...edits)

export function swap(from: string, to: string): Edit {
  return (xml) => {
    if (!xml.includes(from)) throw new Error(`no ${from} to be broken`)
    return xml.replace(from, to)
  }
}

const paragraphs = /<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs

/** Changes the paragraph that holds these words, the `nth` of them. */
export function inParagraph(words: string, edit: Edit, nth = 1): Edit {
  return (xml) => {
    let seen = 0
    return xml.replaceAll(paragraphs, (one) => {
      if (!one.includes(words)) return one
      seen += 1
      return seen === nth ? edit(one) : one
    })
  }
}

export const without = (words: string, nth = 1) => inParagraph(words, () => '', nth)

/** Changes the properties of the nth section. */
export function inSection(nth: number, edit: Edit): Edit {
  return (xml) => {
    let seen = 0
    return xml.replaceAll(/<w:sectPr>.*?<\/w:sectPr>/gs, (one) => {
      seen += 1
      return seen === nth ? edit(one) : one
    })
  }
}

/** Takes out the first empty line behind these words. */
export function withoutLineAfter(words: string): Edit {
  return (xml) => {
    const at = xml.indexOf(words)
    return xml.slice(0, at) + xml.slice(at).replace(empty(), '')
  }
}

export const inTable =
  (edit: Edit): Edit =>
  (xml) =>
    xml.replace(/<w:tbl>.*?<\/w:tbl>/s, edit)
export const indented =
  (indent: string): Edit =>
  (xml) =>
    xml.replace(/<w:ind [^>]*\/>/, `<w:ind ${indent}/>`)
export const aligned =
  (align: string): Edit =>
  (xml) =>
    xml.replace(/<w:jc [^>]*\/>/, `<w:jc w:val="${align}"/>`)
export const looking =
  (look: string): Edit =>
  (xml) =>
    xml.replaceAll('<w:rPr>', `<w:rPr>${look}`)
export const line =
  (twips: number): Edit =>
  (xml) =>
    xml.replace(/w:line="\d+"/, `w:line="${twips}"`)
