import { zipSync } from 'fflate'
import { sql } from 'kysely'
import type { CheckLine } from '#shared/contract/index.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import { backupsView } from '../backups/view.ts'
import { selfCheck } from './run.ts'

/** Kinds of the latest acts, by which support sees what was done last */
const latestActs = 40

/**
 * What whoever is called to help needs: states, figures, versions. Made of numbers, codes and kinds only; no text that
 * anybody typed, no path (it names its user) and no message of the system (it names paths).
 */
export const reportSelfCheck: Usecase<'check.report'> = async (context, { missingFonts }, run) => {
  const { at, lines } = await selfCheck(context, run)
  const fonts: readonly CheckLine[] =
    missingFonts === null
      ? []
      : [
          {
            subject: 'fonts',
            state: missingFonts.length === 0 ? 'fine' : 'attention',
            missing: missingFonts,
          },
        ]
  const { backups, failure } = backupsView(context.options.folder)
  const report = {
    at,
    lines: [...lines, ...fonts].map(withoutWords),
    rows: await rowCounts(context.db),
    acts: await actsOf(context.db),
    backups: backups.map(({ at: made, cause, bytes, place, files }) => ({
      made,
      cause,
      bytes,
      place,
      files,
    })),
    lastFailure: failure === null ? null : { at: failure.at, reason: failure.reason },
  }
  const text = `${JSON.stringify(report, null, 2)}\n`
  const bytes = zipSync({ '自检报告.json': new TextEncoder().encode(text) })
  return ok({ name: `自检报告${dayOf(context)}.zip`, bytes })
}

/** What a line of the screen may show and a report may not. */
function withoutWords(line: CheckLine): object {
  if (line.subject === 'integrity') return { ...line, detail: line.detail.replaceAll(/[^ -~]/g, '?') }
  return line.subject === 'draws' ? { ...line, draw: line.draw === '' ? '' : 'one' } : line
}

async function rowCounts(db: Db): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema
    where type = 'table' and name not like 'sqlite_%' order by name`.execute(db)
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const counted = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(db)
    counts[name] = counted.rows[0]?.n ?? 0
  }
  return counts
}

async function actsOf(db: Db): Promise<readonly { readonly at: string; readonly kind: string }[]> {
  return db.selectFrom('ledger').select(['at', 'kind']).orderBy('seq', 'desc').limit(latestActs).execute()
}
