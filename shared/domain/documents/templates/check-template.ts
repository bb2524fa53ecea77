import { placeholdersOf } from './placeholder-names.ts'
import type { ParagraphKind, Template } from './template.ts'
import { hasLooseBracket, placeholdersIn } from './template.ts'

/** Why a template is not kept. `paragraph` is 1-based, as a clerk counts. */
export type TemplateProblem =
  | { readonly code: 'placeholder-unknown'; readonly paragraph: number; readonly name: string }
  | { readonly code: 'bracket-loose'; readonly paragraph: number }
  | { readonly code: 'paragraph-empty'; readonly paragraph: number }
  | { readonly code: 'title-not-first'; readonly paragraph: number }

/** Every paragraph that could not be printed as it stands; none: the template can be kept. */
export function templateProblems({
  kind,
  paragraphs,
}: Pick<Template, 'kind' | 'paragraphs'>): readonly TemplateProblem[] {
  const known: readonly string[] = placeholdersOf(kind)
  const further = paragraphs.flatMap((one, index) => (one.kind === 'title' && index > 0 ? [index] : []))
  const mostFurther = kind === 'notice' ? 1 : 0
  const isInPlace = (own: ParagraphKind, index: number) =>
    index === 0 ? own === 'title' : own !== 'title' || further.indexOf(index) < mostFurther
  const missing = paragraphs.length === 0 ? [{ code: 'title-not-first', paragraph: 1 } as const] : []
  return [
    ...missing,
    ...paragraphs.flatMap(({ kind: own, text }, index): readonly TemplateProblem[] => {
      const paragraph = index + 1
      const unknown = new Set(placeholdersIn(text).filter((name) => !known.includes(name)))
      return [
        // One title, at the top: a document without it has no name. A notice sends out another one, which has its own.
        ...(isInPlace(own, index) ? [] : [{ code: 'title-not-first', paragraph } as const]),
        ...(text.trim() === '' ? [{ code: 'paragraph-empty', paragraph } as const] : []),
        ...(hasLooseBracket(text) ? [{ code: 'bracket-loose', paragraph } as const] : []),
        ...[...unknown].map((name) => ({ code: 'placeholder-unknown', paragraph, name }) as const),
      ]
    }),
  ]
}
