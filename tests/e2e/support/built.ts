import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { build, isStale } from '#shared/cli/start/build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The built page */
    readonly rendererFolder: string
  }
}

const root = join(import.meta.dirname, '../../..')

/**
 * Builds the program before any browser starts, and keeps the page of this run aside: a build empties the folder, and a
 * browser that opens its page in that moment gets one without its script or its styles.
 */
export async function setup(project: TestProject): Promise<() => void> {
  if (isStale(root) && !(await build(root))) throw new Error('the program was not built')
  const folder = mkdtempSync(join(tmpdir(), 'page-'))
  cpSync(join(root, 'out/renderer'), folder, { recursive: true })
  project.provide('rendererFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
