import { clientOver } from '#shared/cli/office.ts'
import { openCore } from '#shared/core/open-core.ts'
import { openStore } from '#shared/core/store/open-store.ts'
import { rowCodecs } from '#shared/core/store/roster-rows.ts'
import { rowByRow } from '#shared/core/store/row-by-row.ts'
import { createMadeOffice, prepareTask } from '../held-draw.ts'
import { madeTarget } from '../made-targets.ts'
import { tellDone } from '../process.ts'

// FOLDER COUNT: an office there with so many whole records, ready to draw from all of them.
const [folder = '', words = ''] = process.argv.slice(2)
const count = Number(words)
const batch = 10_000
const options = { folder, clock: () => new Date('2023-05-08T04:00:00Z') }

await tellDone(async () => {
  const store = await openStore(options)
  if (!store.ok) throw new Error(store.failure.code)
  for (let from = 0; from < count; from += batch) {
    const rows = Array.from({ length: Math.min(batch, count - from) }, (_, index) => rowOf(from + index))
    // Straight into the table: an import would take minutes, and is measured elsewhere.
    const columns = Object.keys(rows[0] ?? {})
    const statement = `insert into target (${columns.join()}) values (${columns.map(() => '?').join()})`
    const insert = rowByRow(statement, rows.map(Object.values))
    await store.value.transaction().execute((tx) => tx.executeQuery(insert))
  }
  await store.value.destroy()
  const core = await openCore({ ...options, randomness: { kind: 'system' }, program: 'bench' })
  if (!core.ok) throw new Error(core.failure.code)
  const call = clientOver(core.value)
  await createMadeOffice(call)
  await prepareTask(call)
  await core.value.close()
  return count
})

/** In the scope of the made scheme, and found by name and code alone: the pinyin of a million names takes a minute. */
function rowOf(index: number): Readonly<Record<string, string | number>> {
  const target = { ...madeTarget(index), type: '有限责任公司' }
  return {
    ...rowCodecs.targets.toRow(target),
    search: `${target.name}\n${target.id.toLowerCase()}\n\n`,
    revision: 1,
    retired_reason: '',
    changed_at: '2023-05-08T04:00:00.000Z',
  }
}
