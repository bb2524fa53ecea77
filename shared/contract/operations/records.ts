import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office, secondPersonFailures } from './common.ts'

const day = z.union([z.literal(''), schema.daySchema])
const kinds = z.array(z.string().max(100)).max(500).default([])
const sequence = z.int().min(1)

/** The ledger (draw-protocol.md §7). */
export const recordsOperations = {
  /** Newest first. Days by the machine's calendar, both included; what is empty asks nothing. */
  'records.ledger': operation<view.Listing<view.LedgerEntryView>>()({
    input: z.object({
      ...schema.pageSchema,
      kinds,
      actor: z.string().max(200).default(''),
      from: day.default(''),
      to: day.default(''),
      words: z.string().trim().max(200).default(''),
      /** Kinds whose word holds `words`: the words of a kind are the page's */
      wordKinds: kinds,
      /** Exactly one fact of the entry: a draw's number, a record's id */
      about: z.string().trim().max(200).default(''),
    }),
    failures: office,
  }),
  'records.ledgerState': operation<view.LedgerState>()({ input: nothing, failures: office }),
  'records.verifyLedger': operation<view.LedgerChecked>()({
    input: nothing,
    failures: [...office, 'ledger-broken', 'changed-outside'],
  }),
  /** 时钟更正: the computer's time ran ahead and is right now. */
  'records.correctClock': operation<{ readonly now: string; readonly last: string }>()({
    input: z.object({
      reason: z.string().trim().min(1).max(400),
      people: z.array(z.string().trim().min(1).max(100)).max(5),
      secondPerson: schema.secondPersonSchema,
    }),
    failures: [...office, ...secondPersonFailures, 'clock-not-behind'],
  }),
  /** One entry, its hash computed anew and held against the entry before. */
  'records.proveEntry': operation<view.LedgerEntryProof>()({
    input: z.object({ sequence }),
    failures: [...office, 'record-not-found'],
  }),
  'records.signedSheets': operation<readonly view.SignedSheet[]>()({ input: nothing, failures: office }),
  /** The beginning of a head as typed from paper, at least twelve digits. */
  'records.findHead': operation<view.HeadFound>()({
    input: z.object({ head: z.string().regex(/^[0-9a-f]{12,64}$/) }),
    failures: office,
  }),
  /**
   * The hashed fields to the byte, with the recipe to check them: a text that needs this program no more. What stands in
   * its entries cannot be left out, so `personal` says that whoever takes it knows.
   */
  'records.exportLedger': operation<view.LedgerPart>()({
    input: z.object({
      from: sequence.default(1),
      limit: z.int().min(1).max(1_000_000).default(1_000_000),
      personal: z.literal(true),
    }),
    failures: office,
  }),
  /** A table as the page words it, as .xlsx for people: without anybody's telephone or id number. */
  'records.workbook': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: z.object({
      title: z.string().trim().min(1).max(30),
      headers: z.array(z.string().max(100)).min(1).max(40),
      rows: z.array(z.array(z.string().max(32_767)).max(40)).max(1_000_000),
    }),
    failures: office,
  }),
} as const
