import type { Department } from '#shared/domain/rosters/types.ts'
import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office } from './common.ts'

const name = z.string().max(200)

/** Departments, their units, and which of them may initiate with which (requirements A2). */
export const departmentsOperations = {
  'departments.list': operation<readonly Department[]>()({ input: nothing }),
  'departments.save': operation<readonly Department[]>()({
    input: z.object({ department: schema.departmentSchema }),
  }),
  /** Under the new name everywhere at once: rosters, schemes, plans that are not drawn, initiations. */
  'departments.rename': operation<readonly Department[]>()({
    input: z.object({ name, newName: schema.departmentName }),
    failures: [...office, 'record-not-found', 'record-exists', 'draw-already-open'],
  }),
  'departments.remove': operation<readonly Department[]>()({
    input: z.object({ name }),
    failures: ['record-not-found', 'department-in-use'],
  }),
  /** Departments and units that rosters or the rule pack name and the list has not. */
  'departments.offers': operation<readonly view.DepartmentOffer[]>()({ input: nothing, failures: office }),
  /** Takes over offered departments, units and initiations: what is there already stays. */
  'departments.adopt': operation<readonly Department[]>()({
    input: z.object({
      departments: z.array(schema.departmentSchema).max(500),
      initiations: z.array(schema.initiationSchema).max(500).default([]),
    }),
    failures: office,
  }),
  'departments.initiations': operation<readonly view.Initiation[]>()({ input: nothing, failures: office }),
  /** Replaces the partners of one initiator; none: it is not restricted any more. */
  'departments.setInitiation': operation<readonly view.Initiation[]>()({
    input: z.object({ initiation: schema.initiationSchema }),
    failures: office,
  }),
} as const
