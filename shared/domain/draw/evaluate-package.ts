import type { Sha256 } from '#shared/domain/kernel/hash.ts'
import { finished } from '#shared/domain/kernel/steps.ts'
import { evaluateFirst, type FirstRoundReading } from './evaluate-first.ts'
import { evaluateSecond, type SecondRoundReading } from './evaluate-second.ts'
import { folderNumber, packagePath, secondRoundFolders } from './package-files.ts'
import { PackageReader } from './package-reader.ts'
import type { DrawProblem } from './problems.ts'
import { drawTargets } from './round-one.ts'
import type { Standing } from './standing.ts'
import { parseTable, type ParseTable } from './table.ts'

/** A package's inputs read, checked and computed, as far as each could be. */
export interface PackageReading {
  readonly first: FirstRoundReading
  /** In the order in which they were held */
  readonly second: readonly SecondRoundReading[]
  /** path → text of every result that the inputs give */
  readonly outputs: ReadonlyMap<string, string>
  /** Inputs that the protocol or a plan's digest names */
  readonly named: ReadonlySet<string>
  readonly problems: readonly DrawProblem[]
}

/** How a register's worth of text is read and drawn from: whoever works on the same files again and again may remember both. */
export interface PackageMethods {
  readonly parse: ParseTable
  readonly draw: typeof drawTargets
}

const plainMethods: PackageMethods = { parse: parseTable, draw: drawTargets }

/** `files`: path in the package → text. `reserve`: following tickets to keep per stratum. Results are not looked at. */
export function readPackage(
  files: ReadonlyMap<string, string>,
  sha256: Sha256,
  reserve = 0,
  methods = plainMethods,
): PackageReading {
  return finished(readingSteps(files, sha256, reserve, methods))
}

/** The same, stopping after every round: whoever waits can be told, and can give up. */
export function* readingSteps(
  files: ReadonlyMap<string, string>,
  sha256: Sha256,
  reserve = 0,
  methods = plainMethods,
): Generator<void, PackageReading> {
  const reader = new PackageReader(files, sha256, methods.parse)
  const outputs = new Map<string, string>()
  const standing: Standing = { served: new Map(), tables: [], shares: new Map() }
  const first = evaluateFirst(reader, outputs, standing.shares, reserve, methods.draw)
  yield
  const folders = secondRoundFolders(files.keys())
  checkNumbering(reader, folders)
  const second: SecondRoundReading[] = []
  for (const folder of folders) {
    second.push(evaluateSecond(reader, outputs, first, folder, standing))
    yield
  }
  for (const path of files.keys()) {
    const place = packagePath(path)
    if (place === null || place.isResult || reader.named.has(path)) continue
    // Without its plan nothing can be said of an input: the missing plan is the finding.
    const plan = place.round === 1 ? first.plan : second.find(({ folder }) => folder === place.folder)?.plan
    if (plan !== null) reader.add(path, { code: 'file-not-named' })
  }
  return { first, second, outputs, named: reader.named, problems: reader.problems }
}

/** Folders have no gaps: a round cannot be left out unnoticed in the middle. */
function checkNumbering(reader: PackageReader, folders: readonly string[]): void {
  for (const [index, folder] of folders.entries()) {
    if (folderNumber(folder) === index) continue
    const missing = index === 0 ? '' : `more/${index}/`
    reader.add(`${missing}6-plan.txt`, { code: 'file-missing' })
    return
  }
}
