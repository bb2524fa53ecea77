import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

// Node's permission model has no fsync at all, wherever the file lies; a test loses no power.
fs.fsyncSync = () => {}
syncBuiltinESMExports()
const boot = './core-process.ts'
await import(boot)
