import { isFigureKey } from '#shared/domain/plan/rule-figures.ts'
import type { FigureKey } from '#shared/domain/plan/rule-figures.ts'
import { z } from 'zod'
import { operation } from '../operation.ts'
import type * as view from '../views.ts'
import { nothing, office } from './common.ts'

const packId = z.string().min(1).max(64)
const figure = z.custom<FigureKey>((value) => typeof value === 'string' && isFigureKey(value), 'no figure')
const changed = { packId, revision: z.int().min(0) }

/** Rule packs: presets, the office's copies, and every figure of them (requirements A1, A12). */
export const packsOperations = {
  'packs.list': operation<readonly view.PackView[]>()({ input: nothing }),
  /** Makes a copy of a pack that can be changed, and puts it in force. */
  'packs.copy': operation<readonly view.PackView[]>()({
    input: z.object({ packId, name: z.string().trim().min(1).max(60) }),
    failures: [...office, 'record-not-found', 'record-exists'],
  }),
  /** Changes figures of a copy: all of them or none. A value is of its figure's kind; null where the rules are silent. */
  'packs.change': operation<readonly view.PackView[]>()({
    input: z.object({
      ...changed,
      changes: z
        .array(z.object({ figure, value: z.json() }))
        .min(1)
        .max(100),
    }),
    failures: [
      ...office,
      'record-not-found',
      'preset-fixed',
      'record-changed-meanwhile',
      'figures-not-accepted',
      'pack-unchanged',
    ],
  }),
  /** Figures as the preset has them; none named: all. */
  'packs.reset': operation<readonly view.PackView[]>()({
    input: z.object({ ...changed, figures: z.array(figure).max(200) }),
    failures: [
      ...office,
      'record-not-found',
      'preset-fixed',
      'record-changed-meanwhile',
      'figures-not-accepted',
      'pack-unchanged',
    ],
  }),
  'packs.remove': operation<readonly view.PackView[]>()({
    input: z.object({ packId }),
    failures: [...office, 'record-not-found', 'preset-fixed', 'record-in-use'],
  }),
} as const
