import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runJob, runSteps, type Step } from './process.ts'
import type { Aim, Group, Line } from './report.ts'

/**
 * The core's own operations from the commitment to the winners, with the views they answer, on a roster of whole records. Seconds of
 * the processor: those of the clock tell what else the machine was doing, and are said beside them.
 */
export async function benchLargeDraw(count: number, aim: Aim = {}): Promise<Group> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-large-draw-'))
  try {
    await runJob('large-roster', folder, String(count))
    const steps = await runSteps('hold-draw', folder)
    const clock = sum(steps.map((step) => step.clock))
    return {
      title: `First round over ${count.toLocaleString('en')} targets, processor time; by the clock ${clock.toFixed(1)} s`,
      lines: [
        { ...lineOf('commit to winners', steps), aim },
        lineOf('  draw.commitFirst', steps, 'draw.commitFirst'),
        lineOf('  three slips, entered and fixed', steps, 'draw.enterSlip', 'draw.fixSlip'),
        lineOf('  draw.conclude', steps, 'draw.conclude'),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of the named operations together; without names of all. */
function lineOf(name: string, steps: readonly Step[], ...names: readonly string[]): Line {
  const own = names.length === 0 ? steps : steps.filter((step) => names.includes(step.name))
  const seconds = sum(own.map(({ processor }) => processor))
  const megabytes = Math.max(...own.map((step) => step.megabytes))
  return { name, samples: [{ seconds, megabytes }] }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
