import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Options } from '../command.ts'
import { UsageError } from '../terminal.ts'

/** 「单位 姓名」 … */
export function contributorsOf(options: Options) {
  return options.contributor.map((text) => {
    const [organisation = '', name = '', ...rest] = text.trim().split(/\s+/u)
    // A third word would be dropped in silence, and the plan would name somebody else.
    if (name === '' || rest.length > 0)
      throw new UsageError(`--contributor 要写成「单位 姓名」，不能是「${text}」`)
    return { organisation, name }
  })
}

/** 「ZF0001 请假」 …: inspector → reason */
export function absencesOf(options: Options): Record<string, string> {
  return Object.fromEntries(
    options.absent.map((text) => {
      const [, id, reason] = /^\s*(\S+)\s+(\S.*?)\s*$/u.exec(text) ?? []
      if (id === undefined || reason === undefined) {
        throw new UsageError(`--absent 要写成「编号 原因」，不能是「${text}」`)
      }
      return [id, reason]
    }),
  )
}

export function placeOf(text: string) {
  const [, unit, department, place, reason] = /^\s*(\S+)\s+(\S+)\s+([1-9]\d?)\s+(\S.*?)\s*$/u.exec(text) ?? []
  if (unit === undefined || department === undefined || reason === undefined) {
    throw new UsageError(`--place 要写成「对象或检查组 部门 岗位 原因」，不能是「${text}」`)
  }
  return { unit, department, place: Number(place), reason }
}

export function filesOf(paths: readonly string[]) {
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path).catch(() => {
        throw new UsageError(`读不到文件「${path}」。请检查路径，以及是否允许读取。`)
      })
      return { name: basename(path), bytes: new Uint8Array(bytes) }
    }),
  )
}

export function roundOf(word: string | undefined): number {
  if (word !== undefined && /^[1-9]\d{0,2}$/.test(word)) return Number(word)
  throw new UsageError('轮次要写 1、2，补抽和补位接着写 3、4……')
}
