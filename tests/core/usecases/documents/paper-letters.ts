import type { DocumentView, PaperPreview } from '#shared/contract/index.ts'
import { documentPages, pageTexts } from '#shared/domain/documents/index.ts'
import { docxText } from '#tests/core/documents/read-back.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const letters = (text: string) => text.replaceAll(/\s/gu, '')

/** Every letter on the pages of a preview. */
export const shownIn = ({ sections, look, ...rest }: PaperPreview) =>
  letters(
    documentPages({ ...rest, sections }, look)
      .flatMap(pageTexts)
      .join(''),
  )

/** Every letter of an issued .docx. */
export const writtenIn = async (office: Pick<OfficeUnderTest, 'must'>, { id }: DocumentView) =>
  letters(docxText((await office.must('documents.read', { documentId: id })).bytes))
