import { deepStrictEqual } from 'node:assert'
import type { Rounds } from './measure.ts'
import { runJob } from './process.ts'
import { measureGroup, type Group } from './report.ts'

const count = 1000

/** 一企一表 of a large draw: all in one file, and one by one in a zip. */
export async function benchDocuments(rounds: Rounds): Promise<Group> {
  const job = (name: string) => async () => {
    const done = await runJob(name, String(count))
    deepStrictEqual(done.count, count)
    return done
  }
  return measureGroup(
    `Write ${count.toLocaleString('en')} joint records, in a process of its own`,
    [
      { name: 'one .docx: jointRecords + buildDocx', run: job('joint-records') },
      {
        name: 'the library alone: the same text and cells, no style',
        run: job('bare-joint-records'),
        isRival: true,
      },
      { name: 'a .docx each in a zip: jointRecord + buildDocx', run: job('single-joint-records') },
    ],
    rounds,
  )
}

const annexRows = 5000

/** T6 of a large draw, against what the library takes for a plain table of the same cells. */
export async function benchAnnex(format: 'docx' | 'xlsx', rounds: Rounds): Promise<Group> {
  const job = (what: string) => async () => {
    const done = await runJob('annex', String(annexRows), what)
    deepStrictEqual(done.count, annexRows)
    return done
  }
  return measureGroup(
    `Write an annex of ${annexRows.toLocaleString('en')} targets as .${format}, in a process of its own`,
    [
      { name: `T6 as .${format}`, run: job(format) },
      { name: 'the library alone: the same cells, no style', run: job(`bare-${format}`), isRival: true },
    ],
    rounds,
  )
}
