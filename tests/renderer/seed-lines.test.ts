import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { seedLines } from '#renderer/pages/draw/ceremony/seed-lines.ts'
import { seedText } from '#shared/domain/draw/seed.ts'
import { aSlip } from './views.ts'

const commit = hash('sha256', 'plan')
const machine = hash('sha256', 'share')
const text = seedText({ round: 1, draw: '2023001-001号', commit, machine, digits: ['482913', '071155'] })
const lines = seedLines({
  seedText: text.ok ? text.value : '',
  slips: [aSlip(1, 'fixed'), aSlip(2, 'fixed')],
})

test('the lines on the screen are the seed’s file, byte for byte: their SHA-256 is the seed', () => {
  const joined = lines.map((line) => `${line.text}\n`).join('')
  expect(joined).toBe(text.ok ? text.value : null)
  for (const { text, key, value } of lines) expect(key === '' ? text : `${key}=${value}`).toBe(text)
})

test('every line says where it comes from', () => {
  expect(lines.map(({ kind }) => kind)).toEqual([
    'frame',
    'draw',
    'commit',
    'machine',
    'slip',
    'slip',
    'frame',
  ])
  expect(lines[4]?.words).toContain('见证人1')
  expect(lines[3]?.value).toBe(machine)
})
