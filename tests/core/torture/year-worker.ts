import { writeSync } from 'node:fs'
import { stepsDone, strikeAt } from '#tests/core/kill/strike.ts'
import type { YearWork } from './year-at-work.ts'
import { workOn } from './year-at-work.ts'

// `node year-worker.ts WORK`: goes on with the year of an office until its acts are done or somebody pulls the plug.
const work = JSON.parse(process.argv[2] ?? '') as YearWork

// Straight to the descriptor: a line that was told must not wait in a buffer when the process dies.
const tell = (line: string) => writeSync(1, `${line}\n`)

await workOn(work, (word) => {
  if (word === 'begun') strikeAt(work.strike === null ? Infinity : stepsDone() + work.strike)
  tell(word)
})
tell(`ended ${stepsDone()}`)
