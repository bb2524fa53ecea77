import type { Sha256 } from '#shared/domain/kernel/hash.ts'
import { fail, ok, type Result } from '#shared/domain/kernel/result.ts'
import { readPackage, type PackageMethods } from './evaluate-package.ts'
import { packagePath } from './package-files.ts'
import type { DrawProblem } from './problems.ts'

/**
 * Computes `4-*` and `8-*` of a folder that holds the inputs (1-*, 2, 3, 5-*, 6, 7, also under `more/1` …): path → text.
 * Results that stand there already are not looked at.
 */
export function computePackage(
  files: ReadonlyMap<string, string>,
  sha256: Sha256,
  methods?: PackageMethods,
): Result<ReadonlyMap<string, string>, readonly DrawProblem[]> {
  const inputs = new Map([...files].filter(([path]) => packagePath(path)?.isResult === false))
  const { outputs, problems } = readPackage(inputs, sha256, 0, methods)
  return problems.length === 0 ? ok(outputs) : fail(problems)
}
