import type { z } from 'zod'
import type { FailureCode, FailureOf } from './failures.ts'
import { commonFailures } from './failures.ts'

declare const outputOf: unique symbol

/** One thing a page, the CLI or a test may ask of the core. Declared once; every shell and client derives from it. */
export interface Operation<
  Input extends z.ZodType = z.ZodType,
  Output = unknown,
  Code extends FailureCode = FailureCode,
> {
  readonly input: Input
  readonly failures: readonly Code[]
  readonly [outputOf]?: Output
}

/** Whoever asks may hold its data read-only. */
type Held<Data> = Data extends Uint8Array
  ? Data
  : Data extends readonly (infer Element)[]
    ? readonly Held<Element>[]
    : Data extends object
      ? { readonly [Key in keyof Data]: Held<Data[Key]> }
      : Data

export type InputOf<Op> = Op extends Operation<infer Input> ? Held<z.input<Input>> : never
export type ParsedInputOf<Op> = Op extends Operation<infer Input> ? z.output<Input> : never
export type OutputOf<Op> = Op extends Operation<z.ZodType, infer Output> ? Output : never
export type FailureOfOperation<Op> =
  Op extends Operation<z.ZodType, unknown, infer Code>
    ? FailureOf<Code | (typeof commonFailures)[number]>
    : never

/** Curried so that the output type is named while input and failures are inferred. */
export function operation<Output>() {
  return <Input extends z.ZodType, const Code extends FailureCode = never>(declaration: {
    readonly input: Input
    readonly failures?: readonly Code[]
  }): Operation<Input, Output, Code> => ({ input: declaration.input, failures: declaration.failures ?? [] })
}
