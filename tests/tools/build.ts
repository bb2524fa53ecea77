import { join } from 'node:path'
import { build } from '#shared/cli/start/build.ts'

// The check that the program can be built, whether or not what is there is stale.
process.exit((await build(join(import.meta.dirname, '../..'))) ? 0 : 1)
