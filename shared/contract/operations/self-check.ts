import { z } from 'zod'
import { operation } from '../operation.ts'
import type * as view from '../views.ts'
import { nothing } from './common.ts'

/** 自检: whether program, data and machine are as they should be. */
export const selfCheckOperations = {
  'check.run': operation<view.SelfCheck>()({ input: nothing }),
  /** For support: states and figures, no word of any roster. `missingFonts`: what the page found */
  'check.report': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: z.object({ missingFonts: z.array(z.string().max(40)).max(20).nullable().default(null) }),
  }),
} as const
