import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Folder → what its files may import from the tree. Packages are lint's business. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': ['shared/domain', 'shared/flow'],
  'shared/contract': ['shared/contract', 'shared/domain'],
  'shared/text': ['shared/text', 'shared/contract', 'shared/domain', 'shared/flow'],
  'shared/core': ['shared/core', 'shared/contract', 'shared/domain', 'shared/flow'],
  'shared/loopback': ['shared/loopback', 'shared/core', 'shared/contract', 'shared/text'],
  'shared/cli': ['shared/cli', 'shared/loopback', 'shared/core', 'shared/contract', 'shared/text'],
  electron: ['electron', 'shared/core', 'shared/contract', 'shared/text'],
  renderer: [
    'renderer',
    'shared/contract',
    'shared/domain',
    'shared/text',
    'shared/flow',
    'resources/manual',
  ],
}

/** A step of the year imports earlier steps only. */
const steps = ['kernel', 'rosters', 'plan', 'draw', 'documents', 'results', 'report']

interface Arrow {
  readonly from: string
  readonly to: string
}

function arrowsOf(folder: string): readonly Arrow[] {
  return globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return [...text.matchAll(/from '([#.][^']+)'|import\('([#.][^']+)'\)|import '([#.][^']+)'/g)].map(
      (match) => {
        const wanted = match[1] ?? match[2] ?? match[3] ?? ''
        const to = wanted.startsWith('#') ? wanted.slice(1) : join(file, '..', wanted)
        return { from: file.replaceAll('\\', '/'), to: to.replaceAll('\\', '/') }
      },
    )
  })
}

const within = (path: string, folder: string) =>
  path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`)

test.each(Object.keys(arrows))('%s imports only what its layer may know', (layer) => {
  const found = arrowsOf(layer)
  const allowed = arrows[layer] ?? []
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter(({ to }) => !allowed.some((folder) => within(to, folder)))).toEqual([])
})

test('a step of the domain imports earlier steps only', () => {
  const stepOf = (path: string) => steps.indexOf(path.split('/')[2] ?? '')
  const backwards = arrowsOf('shared/domain').filter(({ from, to }) => stepOf(to) > stepOf(from))
  expect(backwards).toEqual([])
})

test('the store knows no documents and no acts of users', () => {
  const wrong = arrowsOf('shared/core/store').filter(({ to }) => /core\/(documents|usecases)\//.test(to))
  expect(wrong).toEqual([])
})

test('a migration imports nothing but kysely', () => {
  const wrong = arrowsOf('shared/core/store/migrations').filter(
    ({ from, to }) => !from.endsWith('index.ts') || !within(to, 'shared/core/store/migrations'),
  )
  expect(wrong).toEqual([])
})
