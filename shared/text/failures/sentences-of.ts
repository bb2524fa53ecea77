/** One sentence per failure: what is wrong, where, and what to do. Exhaustive: a code without a sentence does not compile. */
export type SentencesOf<Failure extends { readonly code: string }> = {
  readonly [Code in Failure['code']]: (failure: Extract<Failure, { code: Code }>) => string
}
