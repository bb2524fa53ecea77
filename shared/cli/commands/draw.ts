import { writeFile } from 'node:fs/promises'
import type { Call, DrawView, Failure, Result } from '#shared/contract/index.ts'
import { drawStateWords } from '#shared/text/draw-words.ts'
import { refilledUnit, roundName } from '#shared/text/round-words.ts'
import type { Command, Options } from '../command.ts'
import { withOffice } from '../office.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { UsageError } from '../terminal.ts'
import { absencesOf, contributorsOf, filesOf, placeOf, roundOf } from './draw-options.ts'

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
        absent: absencesOf(options),
      }),
      terminal,
    ),
  'commit-late': async (call, [drawId = ''], options, terminal) =>
    answer(
      await call('draw.commitLate', {
        drawId,
        contributors: contributorsOf(options),
        departments: [...options.department],
        absent: absencesOf(options),
      }),
      terminal,
    ),
  refill: async (call, [drawId = ''], options, terminal) =>
    answer(
      await call('draw.commitRefill', {
        drawId,
        contributors: contributorsOf(options),
        places: options.place.map(placeOf),
        absent: absencesOf(options),
        documents: await filesOf(options.document),
      }),
      terminal,
    ),
  replace: async (call, [drawId = '', targetId = ''], options, terminal) =>
    answer(
      await call('draw.replace', {
        drawId,
        targetId,
        reason: options.reason,
        documents: await filesOf(options.document),
      }),
      terminal,
    ),
  attachment: async (call, [attachmentId = ''], options, terminal) => {
    const read = await call('draw.attachment', { attachmentId })
    return read.ok ? written(read.value, '证明材料', options, terminal) : terminal.refuse(read.failure)
  },
  void: async (call, [drawId = ''], options, terminal) =>
    answer(
      await call('draw.void', { drawId, reason: options.reason, people: [...options.person] }),
      terminal,
    ),
  package: async (call, [drawId = ''], options, terminal) => {
    const made = await call('draw.package', { drawId })
    return made.ok ? written(made.value, '核验包', options, terminal) : terminal.refuse(made.failure)
  },
}

async function written(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  what: string,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const file = options.out || name
  try {
    await writeFile(file, bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return terminal.refuse({ code: 'file-not-written', file, reason })
  }
  terminal.say(`${what}已写到 ${file}`)
  terminal.data({ file })
  return 0
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
  const kinds = new Map(draw.furtherRounds.map(({ round, kind }) => [round, kind]))
  for (const { round, commit } of draw.rounds) {
    terminal.say(`${roundName(round, kinds.get(round))}承诺码 ${commit}`)
  }
  for (const ticket of draw.tickets.filter(({ outcome: drawn }) => drawn !== 'reserve')) {
    terminal.say(`  ${ticket.id}  ${ticket.name}  ${ticket.ticket.slice(0, 12)}`)
  }
  for (const { targetName, replacementName, reason } of draw.replacements) {
    terminal.say(`  递补：${targetName} → ${replacementName}（${reason}）`)
  }
  for (const refill of draw.furtherRounds.flatMap(({ refills }) => refills)) terminal.say(refillLine(refill))
  if (draw.state === 'finished' && draw.departmentsToCome.length > 0) {
    terminal.say(`待补抽检查人员的部门：${draw.departmentsToCome.join('、')}`)
  }
  terminal.data(draw)
  return 0
}

function refillLine(refill: DrawView['furtherRounds'][number]['refills'][number]): string {
  const { department, place, before, after, reason } = refill
  const who = (holder: typeof before) => holder?.inspectorName ?? '空缺'
  return `  补位：${refilledUnit(refill)} ${department} 第 ${place} 岗 ${who(before)} → ${who(after)}（${reason}）`
}
