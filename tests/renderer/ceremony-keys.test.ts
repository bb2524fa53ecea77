import { describe, expect, it } from 'vitest'
import { nameOfKey, stageKeyOf } from '#renderer/pages/draw/ceremony/stage-key.ts'

const press = (key: string, code = key, held: Partial<KeyboardEvent> = {}) =>
  stageKeyOf({ key, code, ctrlKey: false, altKey: false, metaKey: false, ...held })

describe('keys of the stage', () => {
  it('go on and back by arrows and pages, and the space bar may be taken by the step', () => {
    expect(['ArrowRight', 'PageDown', 'Enter'].map((key) => press(key))).toEqual(['on', 'on', 'on'])
    expect(['ArrowLeft', 'PageUp', 'Backspace'].map((key) => press(key))).toEqual(['back', 'back', 'back'])
    expect([press(' ', 'Space'), press('Escape')]).toEqual(['space', 'ask'])
  })

  it('are those that a presenter’s remote sends, also with a Chinese input method on', () => {
    expect(press('F5')).toBe('full-screen')
    expect([press('b', 'KeyB'), press('.', 'Period'), press('。', 'Period')]).toEqual([
      'blank',
      'blank',
      'blank',
    ])
    expect(press('Process', 'KeyB')).toBe('blank')
  })

  it('leave combinations to browser and system', () => {
    expect(press('F5', 'F5', { ctrlKey: true })).toBeNull()
    expect(press('ArrowLeft', 'ArrowLeft', { altKey: true })).toBeNull()
  })

  it('any other goes to the step by its place on the board', () => {
    expect(press('r', 'KeyR')).toBeNull()
    expect([nameOfKey({ key: 'R', code: 'KeyR' }), nameOfKey({ key: 'Process', code: 'Digit2' })]).toEqual([
      'r',
      '2',
    ])
    expect(nameOfKey({ key: 'End', code: 'End' })).toBe('End')
  })
})
