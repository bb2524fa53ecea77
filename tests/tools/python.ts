import { spawnSync } from 'node:child_process'

const asked = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' })

/** The interpreter itself: `python3` is often a script that looks for it, and takes longer for that than a verification does. */
export const python = asked.status === 0 ? asked.stdout.trim() : 'python3'

/** Why what needs Python is skipped; null where there is one. */
export const lackOfPython = asked.status === 0 ? null : 'python3 is not on this machine'
