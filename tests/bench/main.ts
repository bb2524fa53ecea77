import { availableParallelism, loadavg } from 'node:os'
import { benchAssignment } from './assignment.ts'
import { benchCeremony } from './ceremony.ts'
import { benchAnnex, benchDocuments } from './documents.ts'
import { benchDraw } from './draw.ts'
import { benchImport } from './import.ts'
import { benchLedger } from './ledger.ts'
import { benchLargeDraw } from './large-draw.ts'
import { benchSearch } from './search.ts'
import { tableHead, tableOf, type Group } from './report.ts'

// `npm run bench`: how fast, and against what. Wrong results fail it; slow ones are only said. BENCH_MILLION=1 holds the draw of a
// million targets too: its roster alone takes a minute.
const benches: readonly (() => Promise<Group>)[] = [
  () => benchDraw(100_000, { warmUps: 3, rounds: 25, seconds: 10 }),
  () => benchDraw(1_000_000, { warmUps: 1, rounds: 5, seconds: 25 }),
  () => benchAssignment({ warmUps: 2, rounds: 15, seconds: 10 }),
  () => benchImport({ warmUps: 1, rounds: 5, seconds: 60 }),
  () => benchDocuments({ warmUps: 0, rounds: 3, seconds: 20 }),
  () => benchAnnex('docx', { warmUps: 0, rounds: 3, seconds: 20 }),
  () => benchAnnex('xlsx', { warmUps: 0, rounds: 3, seconds: 20 }),
  () => benchLedger({ warmUps: 1, rounds: 5, seconds: 10 }),
  () => benchSearch(),
  () => benchLargeDraw(100_000),
  ...(process.env['BENCH_MILLION'] === '1'
    ? [() => benchLargeDraw(1_000_000, { seconds: 5, megabytes: 1200 })]
    : []),
  () => benchCeremony(5000),
]

const load = () => loadavg()[0]?.toFixed(1) ?? '?'
const start = performance.now()
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, load ${load()} at the start; medians of several runs.\n`,
)
console.log(tableHead())
for (const bench of benches) console.log(`${tableOf(await bench())}\n`)
console.log(`Took ${((performance.now() - start) / 1000).toFixed(0)} s; load ${load()} at the end.`)
