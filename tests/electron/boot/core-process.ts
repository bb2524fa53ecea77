import type { Serializable } from 'node:child_process'
import { pathToFileURL } from 'node:url'

// The core's process as Electron would start it: its script, its words, and the parent port.
const [script = '', ...words] = process.argv.slice(2)
process.argv.splice(1, process.argv.length - 1, script, ...words)
Object.assign(process, {
  parentPort: {
    on: (event: 'message', listener: (event: { data: unknown }) => void) =>
      process.on(event, (data) => listener({ data })),
    postMessage: (message: Serializable) => process.send?.(message),
  },
})
await import(pathToFileURL(script).href)
