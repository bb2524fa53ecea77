import type { Command } from '../command.ts'
import { withOffice } from '../office.ts'
import type { Call, DocumentView, Failure, InputOf, Operations, Result } from '#shared/contract/index.ts'
import { UsageError } from '../terminal.ts'
import { checkDocumentFile } from './check-document.ts'
import { roundOf } from './draw-options.ts'

export const documentsCommand: Command = async (words, options, terminal) => {
  // Whoever checks a file needs no office.
  if (words[0] === 'check') return checkDocumentFile(words[1], terminal)
  const ask = requestOf(words)
  const done = await withOffice(options, ask)
  if (!done.ok) return terminal.refuse(done.failure)
  if (!done.value.ok) return terminal.refuse(done.value.failure)
  for (const document of done.value.value) terminal.say(`${document.id}  ${document.path}`)
  terminal.data(done.value.value)
  return 0
}

type Request = (call: Call) => Promise<Result<readonly DocumentView[], Failure>>

function requestOf([action, subject, ...more]: readonly string[]): Request {
  const [scope] = more
  if (action === 'list') return (call) => call('documents.list', {})
  if (action === 'plan' && /^\d{4}$/.test(subject ?? '') && (scope === 'internal' || scope === 'joint')) {
    return (call) => call('documents.makePlan', { year: Number(subject), scope })
  }
  if (action === 'work-plan' && /^\d{4}$/.test(subject ?? '')) {
    return (call) => call('documents.makeWorkPlan', { year: Number(subject) })
  }
  if (action === 'scheme' && subject !== undefined) {
    return (call) => call('documents.makeScheme', { taskId: subject })
  }
  if (action === 'approval' && subject !== undefined) {
    return (call) => call('documents.makeApproval', { taskId: subject })
  }
  if (action === 'items') {
    return async (call) => {
      const publishedOn = new Date().toLocaleDateString('sv-SE')
      const done = await call('items.publish', { department: subject ?? '', publishedOn })
      return done.ok ? { ok: true, value: done.value.documents } : done
    }
  }
  if (action === 'draw' && subject !== undefined) {
    const asked = drawPapersOf(more)
    return (call) => call('documents.makeDraw', { drawId: subject, ...asked })
  }
  if (action === 'all' && subject !== undefined) {
    return (call) => call('documents.makeAll', { drawId: subject })
  }
  if (action === 'dispatch' && subject !== undefined) return (call) => dispatchOf(call, subject)
  throw new UsageError(
    '用法：documents list | documents plan 年度 internal|joint | documents work-plan 年度 | documents scheme 任务 | documents approval 任务 | documents items [部门] | documents draw 抽取 [种类 …] [轮次] | documents all 抽取 | documents dispatch 抽取 | documents check 文件',
  )
}

/** For every department of the draw, whether it has an earlier edition or not. */
async function dispatchOf(call: Call, drawId: string): ReturnType<Request> {
  const done = await call('dispatch.make', { drawId })
  if (!done.ok) return done
  return { ok: true, value: done.value.flatMap(({ latest }) => latest?.documents ?? []) }
}

type DrawPapers = Pick<InputOf<Operations['documents.makeDraw']>, 'kinds' | 'round'>
type Kind = DrawPapers['kinds'][number]

const forInspection: readonly Kind[] = ['T6', 'T7', 'W3', 'W5']
const kindsOfDraw: readonly Kind[] = [...forInspection, 'W9', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6']

/** 「C1 C2 3」: kinds, and of which round the sheets are; without kinds the papers of a finished draw. */
function drawPapersOf(words: readonly string[]): DrawPapers {
  const last = words.at(-1) ?? ''
  const round = /^\d/.test(last) ? roundOf(last) : null
  const named = round === null ? words : words.slice(0, -1)
  const kinds = named.map((word) => {
    const kind = kindsOfDraw.find((one) => one === word.toUpperCase())
    if (kind === undefined) {
      throw new UsageError(`「${word}」不是抽取文书的种类。种类有：${kindsOfDraw.join('、')}`)
    }
    return kind
  })
  return { kinds: kinds.length === 0 ? [...forInspection] : kinds, round }
}
