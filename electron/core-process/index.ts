import { parseArgs } from 'node:util'
import { newKeyRing } from '#shared/core/encryption/key-ring.ts'
import { openCore } from '#shared/core/open-core.ts'
import { program } from '#shared/core/program.ts'
import { serveCore } from '#shared/core/serve.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { serveOverPort } from './serve-port.ts'

// A process of its own, so that a long batch never freezes the window.
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    memory: { type: 'string', default: '' },
    'must-exist': { type: 'boolean', default: false },
  },
})
const { data: folder, memory: memoryFile, 'must-exist': mustExist } = values
if (folder === undefined) throw new Error('--data DIR is missing')

// What the locked page unlocks, the next attempt to open finds here.
const keys = newKeyRing()
const clock = () => new Date()
const server = serveCore(
  () => openCore({ folder, mustExist, memoryFile, keys, clock, randomness: { kind: 'system' }, program }),
  rescueOf({ folder, memoryFile, keys, clock }),
)
serveOverPort(process.parentPort, server, () => process.exit(0))
