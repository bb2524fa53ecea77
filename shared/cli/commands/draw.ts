import { writeFile } from 'node:fs/promises'
import type { Call, DrawView, Failure, Result } from '#shared/contract/index.ts'
import { drawStateWords } from '#shared/text/draw-words.ts'
import type { Command, Options } from '../command.ts'
import { withOffice } from '../office.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { UsageError } from '../terminal.ts'

type Act = (call: Call, words: readonly string[], options: Options, terminal: Terminal) => Promise<ExitCode>

const acts: Readonly<Record<string, Act>> = {
  list: async (call, _words, _options, terminal) => {
    const draws = await call('draw.list', {})
    if (!draws.ok) return terminal.refuse(draws.failure)
    for (const draw of draws.value) {
      terminal.say(`${draw.serial}  ${draw.number}  ${draw.title}  ${drawStateWords[draw.state]}  ${draw.id}`)
    }
    terminal.data(draws.value)
    return 0
  },
  show: async (call, [drawId = ''], _options, terminal) =>
    answer(await call('draw.get', { drawId }), terminal),
  commit: async (call, [taskId = ''], options, terminal) =>
    answer(await call('draw.commitFirst', { taskId, contributors: contributorsOf(options) }), terminal),
  slip: async (call, [drawId = '', round, position, digits = ''], _options, terminal) => {
    const slip = { drawId, round: roundOf(round), position: Number(position), digits }
    const entered = await call('draw.enterSlip', slip)
    return entered.ok ? answer(await call('draw.fixSlip', slip), terminal) : terminal.refuse(entered.failure)
  },
  conclude: async (call, [drawId = '', round], _options, terminal) =>
    answer(await call('draw.conclude', { drawId, round: roundOf(round) }), terminal),
  commit2: async (call, [drawId = ''], options, terminal) =>
    answer(
      await call('draw.commitSecond', {
        drawId,
        contributors: contributorsOf(options),
        departments: [...options.department],
      }),
      terminal,
    ),
  void: async (call, [drawId = ''], options, terminal) =>
    answer(
      await call('draw.void', { drawId, reason: options.reason, people: [...options.person] }),
      terminal,
    ),
  package: async (call, [drawId = ''], options, terminal) => {
    const made = await call('draw.package', { drawId })
    if (!made.ok) return terminal.refuse(made.failure)
    const file = options.out || made.value.name
    try {
      await writeFile(file, made.value.bytes)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return terminal.refuse({ code: 'file-not-written', file, reason })
    }
    terminal.say(`核验包已写到 ${file}`)
    terminal.data({ file })
    return 0
  },
}

export const drawCommand: Command = async ([action = '', ...words], options, terminal) => {
  const act = acts[action]
  if (act === undefined) throw new UsageError(`draw 之后要写：${Object.keys(acts).join('、')}`)
  const done = await withOffice(options, (call) => act(call, words, options, terminal))
  return done.ok ? done.value : terminal.refuse(done.failure)
}

function answer(outcome: Result<DrawView, Failure>, terminal: Terminal): ExitCode {
  if (!outcome.ok) return terminal.refuse(outcome.failure)
  const draw = outcome.value
  terminal.say(`${draw.number}  ${draw.title}（${drawStateWords[draw.state]}）  ${draw.id}`)
  for (const round of draw.rounds) terminal.say(`第${round.round}轮承诺码 ${round.commit}`)
  for (const ticket of draw.tickets.filter(({ outcome: drawn }) => drawn !== 'reserve')) {
    terminal.say(`  ${ticket.id}  ${ticket.name}  ${ticket.ticket.slice(0, 12)}`)
  }
  terminal.data(draw)
  return 0
}

function contributorsOf(options: Options) {
  return options.contributor.map((text) => {
    const [organisation = '', name = '', ...rest] = text.trim().split(/\s+/u)
    // A third word would be dropped in silence, and the plan would name somebody else.
    if (name === '' || rest.length > 0)
      throw new UsageError(`--contributor 要写成「单位 姓名」，不能是「${text}」`)
    return { organisation, name }
  })
}

function roundOf(word: string | undefined): 1 | 2 {
  if (word === '1') return 1
  if (word === '2') return 2
  throw new UsageError('轮次只能是 1 或 2。')
}
