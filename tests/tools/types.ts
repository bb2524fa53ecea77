import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** One program per layer, each with its own libs and types, and the layers it may import: any other arrow does not compile. */
const layers: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': [],
  'shared/contract': ['shared/domain'],
  'shared/text': ['shared/domain', 'shared/contract'],
  'shared/core': ['shared/domain', 'shared/contract', 'shared/text'],
  'shared/loopback': ['shared/domain', 'shared/contract', 'shared/text', 'shared/core'],
  'shared/cli': ['shared/domain', 'shared/contract', 'shared/text', 'shared/core', 'shared/loopback'],
  renderer: ['shared/domain', 'shared/contract', 'shared/text'],
  electron: ['shared/domain', 'shared/contract', 'shared/text', 'shared/core'],
  tests: [
    'shared/domain',
    'shared/contract',
    'shared/text',
    'shared/core',
    'shared/loopback',
    'shared/cli',
    'renderer',
    'electron',
  ],
}

const root = join(import.meta.dirname, '../..')
const place = join(root, 'node_modules/.cache/types')
const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
const compiler = join(dirname(manifest), 'bin/tsc')

const configOf = (layer: string) => join(place, `${layer.replaceAll('/', '-')}.json`)

/**
 * A layer's own configuration, whole, that leaves declarations for the layers after it: each file is checked once, in its
 * own layer, and not again in each program that imports it. What did not change since is not checked again.
 */
function configuration(layer: string, imports: readonly string[]) {
  return {
    extends: join(root, layer, 'tsconfig.json'),
    compilerOptions: {
      composite: true,
      noEmit: false,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: join(place, 'declarations'),
      tsBuildInfoFile: configOf(layer).replace(/json$/, 'tsbuildinfo'),
    },
    references: imports.map((path) => ({ path: configOf(path) })),
  }
}

mkdirSync(place, { recursive: true })
for (const [layer, imports] of Object.entries(layers)) {
  writeFileSync(configOf(layer), JSON.stringify(configuration(layer, imports), null, 2))
}
// Two layers at a time, each with one checker: several checkers of one program work out the same types each for itself.
const words = ['-b', ...Object.keys(layers).map(configOf), '--builders', '2', '--checkers', '1']
const { status } = spawnSync(process.execPath, [compiler, ...words], { cwd: root, stdio: 'inherit' })
console.log(`types: ${Object.keys(layers).length} layers, ${status === 0 ? 'all passed' : 'failed'}`)
process.exit(status === 0 ? 0 : 1)
