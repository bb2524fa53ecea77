import type { OfficeProfile } from '#shared/contract/index.ts'
import type { OfficialHead, OfficialLook } from '#shared/domain/documents/index.ts'

/** What the office puts on its official documents. What its profile leaves empty follows from who it is. */
export function officialHead({ bureau, sealLine, papers }: OfficeProfile): OfficialHead {
  const signs = sealLine.trim() === '' ? bureau : sealLine.trim()
  const organs = papers.organs.length === 0 ? [signs] : papers.organs
  return {
    organs,
    ending: papers.ending,
    signers: papers.signers,
    // Several organs that issue together sign together (GB/T 9704-2012 7.3.5.1).
    signing: organs.length > 1 ? organs : [signs],
    sealed: papers.sealed,
    addressees: papers.addressees,
    copies: papers.copies,
    issuer: papers.issuer.trim() === '' ? signs : papers.issuer.trim(),
  }
}

export const lookOf = ({ papers: { margins, fonts, sides } }: OfficeProfile): OfficialLook => ({
  margins,
  fonts,
  sides,
})
