import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFrames, countChanges } from '#shared/domain/draw/frame-changes.ts'
import type { FrameChange } from '#shared/domain/draw/frame-changes.ts'
import { frameText } from '#shared/domain/draw/index.ts'
import type { FrameRow } from '#shared/domain/draw/index.ts'
import { must } from './package-maker.ts'

const aRow = (fields: Partial<FrameRow> = {}): FrameRow => ({
  id: 'A1',
  status: 'E',
  class: 'B',
  region: '凤凰镇',
  kind: '',
  name: '测试企业',
  ...fields,
})

const compare = (before: readonly FrameRow[], after: readonly FrameRow[]) =>
  compareFrames(must(frameText(before)), must(frameText(after)))

const told = ({ change, detail }: FrameChange) => `${change} ${detail}`

describe('a frame against that of the last draw', () => {
  it('names who came, who went and whose class is another one', () => {
    const { common, changes } = compare(
      [aRow(), aRow({ id: 'A2' })],
      [aRow({ class: 'C' }), aRow({ id: 'A3', status: 'X:注销' })],
    )
    expect(common).toBe(1)
    expect(changes.map(({ id, ...change }) => `${id} ${told({ id, ...change })}`)).toEqual([
      'A1 class-changed B→C',
      'A2 removed B，凤凰镇',
      'A3 added B，凤凰镇，注销',
    ])
  })

  it.each([
    ['E', 'X:注销', ['newly-excluded 注销']],
    ['M', 'X:注销', ['newly-excluded 注销']],
    ['X:注销', 'E', ['no-longer-excluded 注销']],
    ['X:注销', 'M', ['no-longer-excluded 注销']],
    ['X:注销', 'X:吊销', []],
    ['E', 'M', ['newly-mandatory B']],
    ['M', 'E', ['no-longer-mandatory B']],
  ] as const)('tells a status that went from %s to %s', (before, after, expected) => {
    expect(compare([aRow({ status: before })], [aRow({ status: after })]).changes.map(told)).toEqual(expected)
  })

  it('tells both when class and status changed, and nothing of a new name or township', () => {
    const { changes } = compare([aRow()], [aRow({ class: 'C', status: 'X:注销' })])
    expect(changes.map(told)).toEqual(['class-changed B→C', 'newly-excluded 注销'])
    expect(compare([aRow()], [aRow({ name: '改名企业', region: '河渠镇' })]).changes).toEqual([])
  })

  it('names everybody against an empty frame', () => {
    expect(compare([], [aRow()])).toMatchObject({ common: 0, changes: [{ change: 'added', id: 'A1' }] })
    expect(compare([aRow()], [])).toMatchObject({ common: 0, changes: [{ change: 'removed', id: 'A1' }] })
    expect(compare([], [])).toEqual({ common: 0, changes: [] })
  })

  it('finds whatever two maps by id would find, ids that begin alike included', () => {
    const id = fc.stringMatching(/^[0-9A-C][0-9A-C._-]{0,3}$/)
    const status = fc.constantFrom<FrameRow['status']>('E', 'M', 'X:注销')
    const rows = fc.uniqueArray(fc.record({ id, status, class: fc.constantFrom('A', 'B') }), {
      selector: (row) => row.id,
      maxLength: 12,
    })
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const { common, changes } = compare(before.map(aRow), after.map(aRow))
        const old = new Map(before.map((row) => [row.id, row]))
        const now = new Map(after.map((row) => [row.id, row]))
        const both = after.filter((row) => old.has(row.id))
        expect(common).toBe(both.length)
        expect(countChanges(changes)).toMatchObject({
          added: after.length - both.length,
          removed: before.length - both.length,
          'class-changed': both.filter((row) => old.get(row.id)?.class !== row.class).length,
          'newly-excluded': both.filter(
            (row) => row.status === 'X:注销' && old.get(row.id)?.status !== 'X:注销',
          ).length,
        })
        expect(changes.every((one) => old.has(one.id) || now.has(one.id))).toBe(true)
      }),
    )
  })
})
