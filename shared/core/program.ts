import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { resourcesFolder } from './resources/folder.ts'

const manifest = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(resourcesFolder, '../package.json'), 'utf8')))

/** Name and version as plans name them: whoever verifies a draw sees what made it. */
export const program = `双随机工作台 ${manifest.version}`
