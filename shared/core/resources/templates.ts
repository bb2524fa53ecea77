import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Template } from '#shared/domain/documents/templates/index.ts'
import { paragraphKinds, templateKinds, templateProblems } from '#shared/domain/documents/templates/index.ts'
import { resourcesFolder } from './folder.ts'

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(templateKinds),
  name: z.string().min(1),
  remark: z.string().default(''),
  paragraphs: z.array(z.strictObject({ kind: z.enum(paragraphKinds), text: z.string() })),
})

const folder = join(resourcesFolder, 'templates')

/** Standing texts as shipped. One that could not be printed stops the start: it is part of the program. */
export const shippedTemplates: readonly Template[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => {
    const template = schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    const [problem] = templateProblems(template)
    if (problem !== undefined) throw new Error(`template ${template.id}: ${JSON.stringify(problem)}`)
    return template
  })

export function findShippedTemplate(id: string): Template | null {
  return shippedTemplates.find((template) => template.id === id) ?? null
}
