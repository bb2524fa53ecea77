import { existsSync, statfsSync, statSync } from 'node:fs'
import { sql } from 'kysely'
import type { CheckLine } from '#shared/contract/index.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { riskOfFolder } from '../../folder-risk.ts'
import { databaseFile } from '../../store/open-store.ts'
import { holidaysMissing } from '../calendar/due.ts'
import { isUnseen } from '../backups/due.ts'
import { backupsView } from '../backups/view.ts'

/** Below this a year's evidence or the next backup may not fit. */
const scarce = 2 * 1024 ** 3
const veryScarce = 200 * 1024 ** 2

/** What surrounds the office: calendar, disk, backups, versions. */
export async function checkMachine(context: Context): Promise<readonly CheckLine[]> {
  return [
    await holidays(context),
    disk(context),
    folder(context),
    ...backups(context),
    await versions(context),
  ]
}

async function holidays(context: Context): Promise<CheckLine> {
  const due = await holidaysMissing(context, dayOf(context))
  const missing = due.flatMap((item) => (item.code === 'holidays-missing' ? [item.year] : []))
  return { subject: 'holidays', state: missing.length === 0 ? 'fine' : 'attention', missing }
}

function disk({ options }: Context): CheckLine {
  const { bavail, bsize } = statfsSync(options.folder)
  const free = bavail * bsize
  const database = databaseSize(databaseFile(options.folder))
  const needed = Math.max(veryScarce, database * 2)
  return {
    subject: 'disk',
    state: free < needed ? 'wrong' : free < scarce ? 'attention' : 'fine',
    free,
    database,
  }
}

/** With the journal beside it: what was written last lies there, and a backup holds it too. */
function databaseSize(file: string): number {
  const journal = `${file}-wal`
  return statSync(file).size + (existsSync(journal) ? statSync(journal).size : 0)
}

function folder({ options }: Context): CheckLine {
  const risk = riskOfFolder(options.folder)
  if (risk === null) return { subject: 'folder', state: 'fine', risk: 'none', where: '' }
  // A server's name is the office's own matter: the kind is enough to say what to do.
  return {
    subject: 'folder',
    state: 'attention',
    risk: risk.kind,
    where: risk.kind === 'synced' ? risk.where : '',
  }
}

function backups({ options, backups: keeper }: Context): readonly CheckLine[] {
  const { backups: kept, second } = backupsView(options.folder, keeper)
  const at = kept[0]?.at ?? ''
  const failed = keeper.failure() !== null
  const isSet = second.folder !== ''
  const isAway = isSet && isUnseen(options.folder, options.clock())
  return [
    {
      subject: 'backup',
      state: failed ? 'wrong' : at === '' ? 'attention' : 'fine',
      at,
      failed,
      count: kept.length,
    },
    {
      subject: 'second-place',
      state: !isSet || isAway || second.failure !== null || second.memory !== 'whole' ? 'attention' : 'fine',
      set: isSet,
      seenAt: second.seenAt,
      memory: second.memory,
    },
  ]
}

async function versions({ db, options }: Context): Promise<CheckLine> {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db)
  return {
    subject: 'versions',
    state: 'fine',
    program: options.program,
    node: process.versions.node,
    sqlite: rows[0]?.version ?? '',
    system: `${process.platform} ${process.arch}`,
  }
}
