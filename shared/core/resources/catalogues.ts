import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { resourcesFolder } from './folder.ts'

const catalogue = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  source: z.string().min(1),
  appliesTo: z.string(),
  method: z.string(),
  departments: z.array(
    z.strictObject({
      name: z.string().min(1),
      items: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) })).min(1),
    }),
  ),
})

export type ShippedCatalogue = z.infer<typeof catalogue>

/** Item catalogues that an office may begin with, as their sources list them. */
export function shippedCatalogues(): readonly ShippedCatalogue[] {
  const folder = join(resourcesFolder, 'catalogues')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => catalogue.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}
