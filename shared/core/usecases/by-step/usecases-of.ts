import type { OperationName } from '#shared/contract/index.ts'
import type { Usecase } from '../../context.ts'

/** Every operation whose name begins so, with what does it; one without a use case does not compile. */
export type UsecasesOf<Beginning extends string> = {
  readonly [Name in Extract<OperationName, `${Beginning}.${string}`>]: Usecase<Name>
}
