import { accessSync, constants, statfsSync } from 'node:fs'

const memory = '/dev/shm'

/** Far more than the tests ever keep at once; containers often have 64 MB there. */
const enough = 4 * 1024 ** 3

/**
 * A folder in memory where the system has one with room, else null. The tests wait for a disk thousands of times, and none of them
 * asks what is left after the power is cut: those have a disk of their own making.
 */
export function roomyMemory(): string | null {
  try {
    accessSync(memory, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(memory)
    return Math.min(bavail * bsize, process.availableMemory() / 2) >= enough ? memory : null
  } catch {
    return null
  }
}
