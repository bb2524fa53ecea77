import type { RosterName } from './types.ts'

/**
 * Whom a rehearsal may draw from, told by the number alone, so that no list of samples has to be kept and no setting can be
 * changed. 统一社会信用代码 holds the registration authority's 行政区划 in its signs 3–8 (GB 32100): samples have 139999, which
 * GB/T 2260 does not have (city 99, county 99) and no register can issue. People of the samples have two or three capital letters, 9999
 * and two to four digits, as no 执法证 is numbered: those begin with an area's digits or with a character.
 */
const invented: Readonly<Record<Exclude<RosterName, 'items'>, RegExp>> = {
  targets: /^[1-9A-HJ-NPQRTUWXY]{2}139999[0-9A-HJ-NPQRTUWXY]{10}$/,
  inspectors: /^[A-Z]{2,3}9999[0-9]{2,4}$/,
  experts: /^[A-Z]{2,3}9999[0-9]{2,4}$/,
}

/** Whether the id can belong to nobody real. Items are law and may be real ones: nothing is chosen among firms by them. */
export const isInvented = (roster: Exclude<RosterName, 'items'>, id: string): boolean =>
  invented[roster].test(id)
