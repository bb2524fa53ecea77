import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fillTemplate, type TemplateValues } from '#shared/domain/documents/templates/index.ts'

const templates = join(import.meta.dirname, '../../../../resources/templates')

const schema = z.object({
  paragraphs: z.array(
    z.object({ kind: z.enum(['title', 'heading', 'subheading', 'point', 'body']), text: z.string() }),
  ),
})

/** A shipped text, filled. */
export function shipped(id: string, values: TemplateValues) {
  const { paragraphs } = schema.parse(JSON.parse(readFileSync(join(templates, `${id}.json`), 'utf8')))
  return fillTemplate(paragraphs, values)
}
