import { assertNever } from '#shared/domain/kernel/result.ts'
import { chineseNumeral } from '../make.ts'
import type { TemplateParagraph, TemplateValues } from './template.ts'
import { placeholdersIn, replacePlaceholders } from './template.ts'

export interface FilledParagraph extends TemplateParagraph {
  /** 一、（一） or 1. of what is printed; empty where it has none */
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
 * paragraph of which nothing stays, and a heading below which nothing stays. Numbers have no gaps. A subheading or point
 * whose value has several lines becomes as many of them.
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
  return { paragraphs: numbered(eachLine(withoutBareHeadings(printed, paragraphs))), leftOut }
}

const valueIn = (values: TemplateValues, name: string): string =>
  (Object.hasOwn(values, name) ? values[name] : null)?.trim() ?? ''

/** Cut behind 。！？ and the quotation marks that close there. */
function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。！？]*(?:[。！？][”’」』）]*|$)/gu)?.filter((sentence) => sentence !== '') ?? []
}

type Unnumbered = Omit<FilledParagraph, 'numeral'>

const depth = { title: 0, heading: 1, subheading: 2, point: 3, body: 3 } as const

/** A heading stays if the template has nothing below it, or something of what is below stays. */
function withoutBareHeadings(
  printed: readonly Unnumbered[],
  template: readonly TemplateParagraph[],
): readonly Unnumbered[] {
  const kept: Unnumbered[] = []
  for (const one of printed.toReversed()) {
    const hadBelow = depth[template[one.at + 1]?.kind ?? 'title'] > depth[one.kind]
    const hasBelow = depth[kept.at(-1)?.kind ?? 'title'] > depth[one.kind]
    if (one.kind === 'title' || depth[one.kind] === depth.body || !hadBelow || hasBelow) kept.push(one)
  }
  return kept.toReversed()
}

const eachLine = (paragraphs: readonly Unnumbered[]): readonly Unnumbered[] =>
  paragraphs.flatMap((one) => {
    if (one.kind !== 'subheading' && one.kind !== 'point') return [one]
    return one.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text) => ({ ...one, text }))
  })

/** Every title begins anew, every heading below it, every subheading below that. */
function numbered(paragraphs: readonly Unnumbered[]): readonly FilledParagraph[] {
  const counts = { heading: 0, subheading: 0, point: 0 }
  return paragraphs.map((one) => {
    switch (one.kind) {
      case 'title':
        Object.assign(counts, { heading: 0, subheading: 0, point: 0 })
        return { ...one, numeral: '' }
      case 'heading':
        Object.assign(counts, { heading: counts.heading + 1, subheading: 0, point: 0 })
        return { ...one, numeral: `${chineseNumeral(counts.heading)}、` }
      case 'subheading':
        Object.assign(counts, { subheading: counts.subheading + 1, point: 0 })
        return { ...one, numeral: `（${chineseNumeral(counts.subheading)}）` }
      case 'point':
        counts.point += 1
        return { ...one, numeral: `${counts.point}.` }
      case 'body':
        return { ...one, numeral: '' }
      default:
        return assertNever(one.kind)
    }
  })
}
