import type { RememberedReading, RememberedReadings } from '#shared/domain/rosters/remembered-reading.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from './database.ts'

/** What clerks told of the columns of files, by the files' headers. */
export async function rememberedReadings(db: Db | Tx, roster: RosterName): Promise<RememberedReadings> {
  const rows = await db.selectFrom('import_reading').selectAll().where('roster', '=', roster).execute()
  return new Map(
    rows.map(({ header, columns, defaults }) => [
      header,
      {
        columns: JSON.parse(columns) as RememberedReading['columns'],
        defaults: JSON.parse(defaults) as RememberedReading['defaults'],
      },
    ]),
  )
}

export async function rememberReading(
  tx: Tx,
  about: { readonly roster: RosterName; readonly header: string; readonly at: string },
  reading: RememberedReading,
): Promise<void> {
  const row = {
    columns: JSON.stringify(reading.columns),
    defaults: JSON.stringify(reading.defaults),
    at: about.at,
  }
  await tx
    .insertInto('import_reading')
    .values({ roster: about.roster, header: about.header, ...row })
    .onConflict((conflict) => conflict.columns(['roster', 'header']).doUpdateSet(row))
    .execute()
}

export async function forgetReading(tx: Tx, roster: RosterName, header: string): Promise<void> {
  await tx.deleteFrom('import_reading').where('roster', '=', roster).where('header', '=', header).execute()
}
