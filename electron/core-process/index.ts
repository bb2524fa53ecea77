import { parseArgs } from 'node:util'
import { openCore } from '#shared/core/open-core.ts'
import { program } from '#shared/core/program.ts'
import { serveCore } from '#shared/core/serve.ts'
import { serveOverPort } from './serve-port.ts'

// A process of its own, so that a long batch never freezes the window.
const { values } = parseArgs({ options: { data: { type: 'string' } } })
const { data: folder } = values
if (folder === undefined) throw new Error('--data DIR is missing')

const server = serveCore(() =>
  openCore({ folder, clock: () => new Date(), randomness: { kind: 'system' }, program }),
)
serveOverPort(process.parentPort, server, () => process.exit(0))
