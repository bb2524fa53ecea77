import { deepStrictEqual } from 'node:assert'
import type { Rounds } from './measure.ts'
import { runJob } from './process.ts'
import { measureGroup, type Group } from './report.ts'

const count = 1000

/** 一企一表 of a large draw, all in one file. */
export async function benchDocuments(rounds: Rounds): Promise<Group> {
  const run = async () => {
    const done = await runJob('joint-records', String(count))
    deepStrictEqual(done.count, count)
    return done
  }
  return measureGroup(
    `Write ${count.toLocaleString('en')} joint records into one .docx, in a process of its own`,
    [{ name: 'jointRecords + buildDocx', run }],
    rounds,
  )
}
