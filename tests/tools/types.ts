import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// One program per layer, each with its own libs and types: an arrow the compiler forbids does not compile.
const layers = [
  'shared/domain',
  'shared/contract',
  'shared/text',
  'shared/core',
  'shared/loopback',
  'shared/cli',
  'renderer',
  'electron',
  'tests',
]

const root = join(import.meta.dirname, '../..')
const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
const compiler = join(dirname(manifest), 'bin/tsc')

const broken = layers.filter((layer) => {
  const run = spawnSync(process.execPath, [compiler, '-p', join(root, layer)], {
    cwd: root,
    stdio: 'inherit',
  })
  return run.status !== 0
})
console.log(`types: ${layers.length - broken.length} passed, ${broken.length} failed`)
process.exit(broken.length === 0 ? 0 : 1)
