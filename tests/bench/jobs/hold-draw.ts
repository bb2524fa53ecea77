import { clientOver } from '#shared/cli/office.ts'
import type { Call } from '#shared/contract/index.ts'
import { openCore } from '#shared/core/open-core.ts'
import { holdFirstRound } from '../held-draw.ts'
import { tellSteps } from '../process.ts'
import type { Step } from '../process.ts'

// FOLDER: holds the first round of the office's only task, and tells what each operation took.
const [folder = ''] = process.argv.slice(2)
const opened = await openCore({
  folder,
  clock: () => new Date('2023-05-08T04:00:00Z'),
  randomness: { kind: 'system' },
  program: 'bench',
})
if (!opened.ok) throw new Error(opened.failure.code)
const call = clientOver(opened.value)
const plans = await call('plan.list', { year: 2023 })
if (!plans.ok) throw new Error(plans.failure.code)
const steps: Step[] = []
const timedCall: Call = async (name, input, told) => {
  const used = process.cpuUsage()
  const start = performance.now()
  const answer = await call(name, input, told)
  const { user, system } = process.cpuUsage(used)
  const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6
  const clock = (performance.now() - start) / 1000
  steps.push({ name, processor: (user + system) / 1e6, clock, megabytes })
  return answer
}
await holdFirstRound(timedCall, plans.value[0]?.tasks[0]?.id ?? '')
await opened.value.close()
tellSteps(steps)
