import type { OfficialPapers } from '#shared/contract/index.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { profile } from '#tests/core/makers.ts'

// A coordinating office that does not exist, with its own letterhead.
export const sealLine = '虚构县双随机一公开工作领导小组办公室'
export const letterCode = '虚双随机办'

/** Gives an office what it needs to issue official documents. */
export async function asIssuer(office: OfficeUnderTest, papers: Partial<OfficialPapers> = {}): Promise<void> {
  const own = {
    numberPrefix: letterCode,
    sealLine,
    contact: '样例联系人',
    phone: '0000-0000000',
    papers: {
      ...profile.papers,
      addressees: ['县“双随机、一公开”监管工作领导小组成员单位'],
      copies: ['县政府办公室', '县司法局'],
      ...papers,
    },
  }
  await office.must('office.update', { profile: { ...profile, ...own } })
}
