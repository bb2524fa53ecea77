import { fail, ok } from '#shared/domain/kernel/result.ts'
import { readSums, sumsName } from '#shared/domain/report/archive-export.ts'
import type { Usecase } from '../../context.ts'
import { breathe, stopIfCancelled } from '../../context.ts'
import type { Run } from '../../core.ts'
import { lyingAt, lyingInZip } from './lying.ts'

/** Bytes between two breaths: some hundredths of a second */
const readAtOnce = 4 * 1024 * 1024

/** 核对导出的档案: every file against its hash; what is changed, gone, or lies there without standing in the list. */
export const verifyArchive: Usecase<'archive.verify'> = async (_context, input, run) => {
  const lying = 'file' in input ? lyingInZip(input.file.bytes, run) : await lyingAt(input.path, run)
  if (!lying.ok) return lying
  const { files, text, digest } = lying.value
  const top = [...files.keys()].find((path) => path === sumsName || path.endsWith(`/${sumsName}`))
  if (top === undefined) return fail({ code: 'not-an-archive', reason: 'no-sums' })
  // A zip that somebody packed again may have a folder of its own around everything.
  const root = top.slice(0, -sumsName.length)
  const sums = readSums(await text(top))
  if (sums === null) return fail({ code: 'not-an-archive', reason: 'no-sums' })
  const left = new Map([...files].filter(([path]) => path !== top))
  const read = counting(run, sumOf([...sums.keys()].map((path) => left.get(`${root}${path}`) ?? 0)))
  const changed: string[] = []
  const missing: string[] = []
  for (const [path, expected] of sums) {
    stopIfCancelled(run)
    const full = `${root}${path}`
    if (!left.delete(full)) missing.push(path)
    else if ((await digest(full, read)) !== expected) changed.push(path)
  }
  const extra = [...left.keys()].toSorted()
  const whole = changed.length + missing.length + extra.length === 0
  return ok({ files: sums.size, changed, missing, extra, whole })
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** Hears of every piece that was read; tells how far it came, and lets others have their turn, now and then. */
function counting(run: Run, total: number): (bytes: number) => Promise<void> {
  let done = 0
  let told = 0
  run.onProgress({ doing: 'verifying', done, total })
  return async (bytes) => {
    done += bytes
    if (done - told < readAtOnce) return
    told = done
    run.onProgress({ doing: 'verifying', done, total })
    await breathe(run)
  }
}
