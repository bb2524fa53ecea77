import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VerificationView } from '#shared/contract/index.ts'
import { computePackage } from '#shared/domain/draw/compute-package.ts'
import type { DrawProblem } from '#shared/domain/draw/problems.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail } from '#shared/domain/kernel/result.ts'
import { foundAt } from './files/found-at.ts'
import { decodeStrictly, unpack, verifyFiles } from './usecases/draw/verification.ts'
import { sha256 } from './sha256.ts'

/** Every file below a folder: path with `/` → bytes. */
function readFolder(folder: string): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return new Map(
    files.map((path) => [path.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(folder, path)))]),
  )
}

/** Computes `4-*` and `8-*` from the inputs in a folder. A file that is not UTF-8 is named. */
export function computeFolder(folder: string): Result<ReadonlyMap<string, string>, readonly DrawProblem[]> {
  const texts = new Map<string, string>()
  for (const [path, bytes] of readFolder(folder)) {
    if (!/\.(tsv|txt)$/.test(path)) continue
    const text = decodeStrictly(bytes)
    if (text === null) return fail([{ code: 'bytes-not-utf8', file: path, line: 0 }])
    texts.set(path, text)
  }
  return computePackage(texts, sha256)
}

/** Verifies a package as a folder or as a zip. */
export function verifyPath(
  path: string,
): Result<VerificationView, { readonly code: 'not-a-package'; readonly reason: string }> {
  const found = foundAt(path)
  if (found === null) return fail({ code: 'not-a-package', reason: 'absent' })
  if (found.isDirectory()) return { ok: true, value: verifyFiles(readFolder(path)) }
  const files = unpack(new Uint8Array(readFileSync(path)))
  return files.ok ? { ok: true, value: verifyFiles(files.value) } : files
}
