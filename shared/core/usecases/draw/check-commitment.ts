import { readPackage } from '#shared/domain/draw/evaluate-package.ts'
import { packagePath } from '#shared/domain/draw/package-files.ts'
import type { DrawProblem } from '#shared/domain/draw/problems.ts'
import type { DrawFiles } from './first-round-view.ts'
import { seedPath } from './round-files.ts'
import { readingOnce } from '../../draw-once.ts'
import { digestOf } from '../../large-texts.ts'

/**
 * Everything in a round's files that the protocol would refuse once the seed is there. Asked before the commitment:
 * what is fixed cannot be mended, and a draw that cannot be concluded blocks its task.
 */
export function commitmentProblems(files: DrawFiles, round: number): readonly DrawProblem[] {
  const seed = seedPath(round)
  const inputs = new Map([...files].filter(([path]) => packagePath(path)?.isResult === false))
  const { problems } = readPackage(inputs, digestOf, 0, readingOnce)
  return problems.filter(({ code, file }) => code !== 'file-missing' || file !== seed)
}
