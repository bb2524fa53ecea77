import { readFileSync, writeFileSync } from 'node:fs'
import { withFuses } from './fuses.ts'

// `node electron/set-fuses.ts BINARY`, before it is signed: on macOS the framework's binary, elsewhere the program itself.
const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('BINARY is missing')
const set = withFuses(readFileSync(file))
if (!set.ok) throw new Error(JSON.stringify(set.failure))
writeFileSync(file, set.value)
