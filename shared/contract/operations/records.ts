import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office } from './common.ts'

/** The ledger. */
export const recordsOperations = {
  'records.ledger': operation<view.Listing<view.LedgerEntryView>>()({
    input: z.object(schema.pageSchema),
    failures: office,
  }),
  'records.verifyLedger': operation<{ readonly entries: number; readonly head: string }>()({
    input: nothing,
    failures: [...office, 'ledger-broken'],
  }),
} as const
