import type { DocumentView, InputOf, Operations } from '#shared/contract/index.ts'

export type PaperKinds = Readonly<InputOf<Operations['documents.makeDraw']>['kinds']>

type Kind = Pick<DocumentView, 'kind'>

/** As they were asked for: where only some can be shown, what is signed now stands first. */
export const inOrderOf =
  (kinds: PaperKinds) =>
  (one: Kind, other: Kind): number =>
    placeIn(kinds, one) - placeIn(kinds, other)

const placeIn = (kinds: PaperKinds, { kind }: Kind) => kinds.findIndex((each) => each === kind)
