import {
  fitOfficial,
  type DocumentModel,
  type FittedSection,
  type OfficialLook,
  type Section,
} from '#shared/domain/documents/index.ts'

/** A section on its way into the file: a form's as it is, an official one counted. */
export interface Part {
  readonly section: Section
  readonly fitted: FittedSection | null
}

/** Forms pass one by one; an official document is read whole, for its last page decides where the 版记 stands. */
export function* prepare({ sections }: DocumentModel, look: OfficialLook): Generator<Part> {
  const official: Section[] = []
  for (const section of sections)
    if (section.look === 'official') official.push(section)
    else yield { section, fitted: null }
  if (official.length === 0) return
  for (const fitted of fitOfficial(official, look).sections) yield { section: fitted.section, fitted }
}
