import type { OperationName } from '#shared/contract/index.ts'

export type Inputs = { readonly [Name in OperationName]?: object }

/** What lies in the office that is asked */
export interface Held {
  readonly taskId: string
  readonly drawId: string
}

export const file = {
  name: '名录.csv',
  bytes: new TextEncoder().encode('统一社会信用代码,企业名称\nA5,虚构企业五\n'),
}
