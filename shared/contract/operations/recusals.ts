import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing } from './common.ts'

/** 回避 known before a draw. */
export const recusalsOperations = {
  'recusals.list': operation<readonly view.RecusalView[]>()({ input: nothing }),
  'recusals.add': operation<readonly view.RecusalView[]>()({
    input: z.object({ recusal: schema.recusalSchema }),
    failures: ['record-not-found', 'record-exists'],
  }),
  'recusals.remove': operation<readonly view.RecusalView[]>()({
    input: z.object({ inspectorId: z.string().max(64), targetId: z.string().max(64) }),
    failures: ['record-not-found'],
  }),
} as const
