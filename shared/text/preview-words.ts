import type { MissingField } from '#shared/domain/documents/index.ts'

interface MissingWords {
  readonly says: string
  /** Where it is filled in; null: with the pen or by issuing */
  readonly place: 'letterhead' | null
}

/** What stands beside an empty place of an official document. */
export const missingWords: Readonly<Record<MissingField, MissingWords>> = {
  organ: { says: '发文机关没有填写', place: 'letterhead' },
  number: { says: '文号待编：签发时编号', place: null },
  signer: { says: '签发人没有填写，留作手写', place: 'letterhead' },
  'signature-date': { says: '成文日期留作手写', place: null },
  issuer: { says: '印发机关没有填写', place: 'letterhead' },
  'issue-date': { says: '印发日期留作手写', place: null },
}

/** 仿宋_GB2312（以仿宋代替） */
export const standInWord = (font: string, standIn: string) => `${font}（以${standIn}代替）`
