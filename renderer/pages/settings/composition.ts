/** As the build leaves it beside the page. */
export interface Composition {
  readonly version: string
  readonly dependencies: readonly {
    readonly name: string
    readonly version: string
    readonly licence: string
    readonly text: string
  }[]
}

/** Rejects where the file is not there. */
export async function fetchComposition(): Promise<Composition> {
  const answer = await fetch('./dependencies.json')
  if (!answer.ok) throw new Error(`${answer.status}`)
  return (await answer.json()) as Composition
}

/** `MIT 285、ISC 19`, the most frequent first */
export function licencesOf(dependencies: Composition['dependencies']): string {
  const counts = new Map<string, number>()
  for (const { licence } of dependencies) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  const ordered = [...counts].toSorted(([, one], [, other]) => other - one)
  return ordered.map(([licence, count]) => `${licence || '未注明'} ${count}`).join('、')
}
