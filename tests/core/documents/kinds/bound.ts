import type { DocumentModel } from '#shared/domain/documents/index.ts'

/** Many documents in one file: whoever reads it takes long to start. All have the same look. */
export function bound(models: readonly DocumentModel[]): DocumentModel {
  const sections = models.flatMap((model) => [...model.sections])
  return { title: '样例', date: '2024-06-23', mark: '', sectionCount: sections.length, sections }
}

export const isOfficial = ({ sections }: DocumentModel): boolean =>
  [...sections].some(({ look }) => look === 'official')
