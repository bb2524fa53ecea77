import { join } from 'node:path'

const main = join(import.meta.dirname, '../../shared/cli/main.ts')

/** One command line. */
export interface Asked {
  readonly number: number
  readonly words: readonly string[]
}

/** What a process of its own would have ended with and written. */
export interface Answered {
  readonly number: number
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const heard = { stdout: '', stderr: '' }

for (const name of ['stdout', 'stderr'] as const) {
  process[name].write = (text: string | Uint8Array) => {
    heard[name] += typeof text === 'string' ? text : Buffer.from(text).toString()
    return true
  }
}

const exitCode = () => Number(process.exitCode ?? 0)

const awake = () => process.getActiveResourcesInfo().filter((kind) => kind !== 'Immediate').length

/** A process of its own ends once nothing is under way any more; what would hold it up holds up the answer. */
async function comeToRest(resting: number): Promise<void> {
  while (awake() > resting) await new Promise((resolve) => setImmediate(resolve))
}

// The program is loaded by the first command that needs it; its entry is run anew for each command line.
async function answer({ number, words }: Asked): Promise<Answered> {
  Object.assign(heard, { stdout: '', stderr: '' })
  const resting = awake()
  process.argv = [process.execPath, main, ...words]
  process.exitCode = undefined
  await import(`${main}?line=${number}`)
  await comeToRest(resting)
  // Each line listens once more for a reader that left.
  process.stdout.removeAllListeners('error')
  return { number, code: exitCode(), ...heard }
}

process.on('message', (asked: Asked) => {
  void answer(asked).then((answered) => process.send?.(answered))
})

process.on('disconnect', () => process.exit())
