import { chineseNumeral } from '../make.ts'
import type { TemplateParagraph, TemplateValues } from './template.ts'
import { placeholdersIn, replacePlaceholders } from './template.ts'

export interface FilledParagraph extends TemplateParagraph {
  /** 一、 or （一） of a heading that is printed; empty otherwise */
  readonly numeral: string
  /** Its place in the template, 0-based */
  readonly at: number
}

/** A sentence that is not printed because something it names is not known. */
export interface LeftOut {
  readonly at: number
  readonly sentence: string
  readonly missing: readonly string[]
}

export interface FilledTemplate {
  readonly paragraphs: readonly FilledParagraph[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * The text as it is printed. A sentence that holds a placeholder without a value is left out as a whole, and told; so is a
 * paragraph of which nothing stays, and a heading below which nothing stays. Numbers of headings have no gaps.
 */
export function fillTemplate(
  paragraphs: readonly TemplateParagraph[],
  values: TemplateValues,
): FilledTemplate {
  const leftOut: LeftOut[] = []
  const filled = paragraphs.map(({ kind, text }, at) => ({
    kind,
    at,
    text: sentencesOf(text)
      .filter((sentence) => {
        const missing = [...new Set(placeholdersIn(sentence))].filter((name) => valueIn(values, name) === '')
        if (missing.length > 0) leftOut.push({ at, sentence: sentence.trim(), missing })
        return missing.length === 0
      })
      .map((sentence) => replacePlaceholders(sentence, (name) => valueIn(values, name)))
      .join('')
      .trim(),
  }))
  const printed = filled.filter(({ text }) => text !== '')
  return { paragraphs: numbered(withoutBareHeadings(printed, paragraphs)), leftOut }
}

const valueIn = (values: TemplateValues, name: string): string =>
  (Object.hasOwn(values, name) ? values[name] : null)?.trim() ?? ''

/** Cut behind 。！？ and the quotation marks that close there. */
function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。！？]*(?:[。！？][”’」』）]*|$)/gu)?.filter((sentence) => sentence !== '') ?? []
}

type Unnumbered = Omit<FilledParagraph, 'numeral'>

const depth = { title: 0, heading: 1, subheading: 2, body: 3 } as const

/** A heading stays if the template has nothing below it, or something of what is below stays. */
function withoutBareHeadings(
  printed: readonly Unnumbered[],
  template: readonly TemplateParagraph[],
): readonly Unnumbered[] {
  const kept: Unnumbered[] = []
  for (const one of printed.toReversed()) {
    const hadBelow = depth[template[one.at + 1]?.kind ?? 'title'] > depth[one.kind]
    const hasBelow = depth[kept.at(-1)?.kind ?? 'title'] > depth[one.kind]
    if (one.kind === 'title' || one.kind === 'body' || !hadBelow || hasBelow) kept.push(one)
  }
  return kept.toReversed()
}

function numbered(paragraphs: readonly Unnumbered[]): readonly FilledParagraph[] {
  let headings = 0
  let subheadings = 0
  return paragraphs.map((one) => {
    if (one.kind === 'heading') {
      headings += 1
      subheadings = 0
      return { ...one, numeral: `${chineseNumeral(headings)}、` }
    }
    if (one.kind !== 'subheading') return { ...one, numeral: '' }
    subheadings += 1
    return { ...one, numeral: `（${chineseNumeral(subheadings)}）` }
  })
}
