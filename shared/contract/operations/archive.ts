import { z } from 'zod'
import { settings } from '#shared/domain/report/archive.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { office, secondPersonFailures } from './common.ts'

const key = z
  .string()
  .max(200)
  .regex(/^(supervision\/2[01]\d{2}|inspection\/[^/]{1,64}\/[^/]{1,64})$/)
const volume = z.object({ volume: key })
const volumes = z.array(key).min(1).max(20_000)

/** What T10 and T11 are made of */
export const catalogueInput = volume
export const destructionInput = z.object({ volumes })
const text = z.string().trim().max(200)
const reason = z.string().trim().max(400)
const pages = z.int().min(0).max(100_000).nullable().default(null)
const day = schema.daySchema

const atVolume = [...office, 'record-not-found'] as const
const changing = [...atVolume, 'volume-filed', 'volume-destroyed'] as const

/** 归档 (requirement F5): volumes, what lies in them and what is missing, filing, export and destruction. */
export const archiveOperations = {
  'archive.list': operation<view.ArchiveView>()({
    input: z.object({ year: z.int().min(2000).max(2199) }),
    failures: office,
  }),
  'archive.get': operation<view.VolumeView>()({ input: volume, failures: atVolume }),
  /** A paper that stands in the cabinet, with scans of it if there are any. */
  'archive.addPiece': operation<view.VolumeView>()({
    input: volume.extend({
      name: text.min(1),
      number: text.default(''),
      date: z.union([z.literal(''), day]).default(''),
      pages,
      remark: text.default(''),
      place: text.default(''),
      /** Which of the rules' words it meets; empty: none */
      requirement: text.default(''),
      files: z.array(schema.fileSchema).max(20).default([]),
    }),
    failures: [...changing, 'attachment-not-accepted', 'evidence-not-accepted', 'file-not-written'],
  }),
  'archive.removePiece': operation<view.VolumeView>()({
    input: volume.extend({ piece: text.min(1), reason: reason.min(1) }),
    failures: changing,
  }),
  /** Pages, where the original stands and a remark, of any piece. */
  'archive.describePiece': operation<view.VolumeView>()({
    input: volume.extend({
      piece: text.min(1),
      pages,
      place: text.default(''),
      remark: text.default(''),
    }),
    failures: changing,
  }),
  /** 「不适用」, or there under another name, with the reason. */
  'archive.setRequirement': operation<view.VolumeView>()({
    input: volume.extend({ requirement: text.min(1), setting: z.enum(settings), reason: reason.min(1) }),
    failures: changing,
  }),
  /** 立卷归档 of one or many; with something missing only with a reason. */
  'archive.file': operation<null>()({
    input: z.object({
      volumes: z
        .array(z.object({ volume: key, shelf: text }))
        .min(1)
        .max(20_000),
      day,
      who: text.min(1),
      reason: reason.default(''),
    }),
    failures: [
      ...changing,
      'volume-not-ended',
      'volume-not-complete',
      'filing-day-not-accepted',
      'shelf-taken',
    ],
  }),
  'archive.reopen': operation<view.VolumeView>()({
    input: volume.extend({ reason: reason.min(1) }),
    failures: [...atVolume, 'volume-not-filed', 'volume-destroyed'],
  }),
  /** T10 as .docx and .xlsx */
  'archive.makeCatalogue': operation<readonly view.DocumentView[]>()({
    input: volume,
    failures: [...atVolume, 'file-not-written'],
  }),
  /** Below `place`, an existing folder; empty: in the office's own folder. */
  'archive.export': operation<view.ExportedArchive>()({
    input: z.object({
      volumes,
      form: z.enum(['folder', 'zip']),
      place: z.string().trim().max(1000).default(''),
    }),
    failures: [
      ...atVolume,
      // 暗查: nothing of it leaves before it is released.
      'secret-until-released',
      'export-place-not-accepted',
      'document-missing',
      'document-changed-outside',
    ],
  }),
  /** A folder or zip on this machine, or a zip handed in. */
  'archive.verify': operation<view.ReadArchive>()({
    input: z.union([
      z.object({ path: z.string().trim().min(1).max(1000) }),
      z.object({ file: schema.fileSchema }),
    ]),
    failures: ['not-an-archive'],
  }),
  /** 销毁清册 of volumes whose term is over, to be signed. */
  'archive.makeDestructionList': operation<readonly view.DocumentView[]>()({
    input: destructionInput,
    failures: [...atVolume, 'volume-not-over', 'file-not-written'],
  }),
  /** Removes the files that were handed in, for good; rows and hashes stay. Two people answer for it. */
  'archive.destroy': operation<view.DestroyedArchive>()({
    input: z.object({
      volumes,
      reason: reason.min(1),
      people: z.array(text.min(1)).max(2).default([]),
      secondPerson: schema.secondPersonSchema,
    }),
    failures: [...atVolume, 'volume-not-over', ...secondPersonFailures],
  }),
} as const
