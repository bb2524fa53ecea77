import { deepStrictEqual } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rounds } from './measure.ts'
import { runJob, type JobDone } from './process.ts'
import { measureGroup, type Group } from './report.ts'
import { writeRoster } from './write-roster.ts'

const rows = 100_000

/** A county's whole register, from its file to its rows in an office, against the bare read of that file. */
export async function benchImport(rounds: Rounds): Promise<Group> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'))
  const file = join(folder, 'register.xlsx')
  let offices = 0
  const importRoster = async () => {
    offices += 1
    return whole(await runJob('import-roster', file, join(folder, `office-${offices}`)))
  }
  try {
    await writeRoster(file, rows)
    return await measureGroup(
      `Import an .xlsx of ${rows.toLocaleString('en')} rows × 10 columns, each in a process of its own`,
      [
        { name: 'preview + confirm into an office', run: importRoster, aim: { megabytes: 600 } },
        {
          name: 'bare read by exceljs (its stream)',
          run: async () => whole(await runJob('read-with-exceljs', file)),
          isRival: true,
          aim: { ratio: 1.5 },
        },
        { name: 'our reader alone', run: async () => whole(await runJob('read-table', file)), isRival: true },
      ],
      rounds,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function whole(done: JobDone): JobDone {
  deepStrictEqual(done.count, rows)
  return done
}
