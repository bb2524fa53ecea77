import { expect, test } from 'vitest'
import { operationNames, operations } from '#shared/contract/index.ts'
import { failureDetails, failureSentence } from '#shared/text/failures.ts'
import { inputFieldWord } from '#shared/text/input-field.ts'
import { soundInputs } from '#tests/contract/sound-inputs.ts'

const isWhole = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array)

/** The same value again and again, with another part of it gone bad each time. */
function* spoilt(value: unknown): Generator {
  yield Symbol('bad')
  if (Array.isArray(value)) {
    for (const [at, part] of value.entries()) for (const bad of spoilt(part)) yield value.with(at, bad)
  } else if (isWhole(value)) {
    for (const [key, part] of Object.entries(value))
      for (const bad of spoilt(part)) yield { ...value, [key]: bad }
  }
}

/** Of every refusal: the place in the input, and the operation. */
function* refusals() {
  const inputs = soundInputs('x', 'x')
  for (const name of operationNames) {
    for (const bad of spoilt(inputs[name] ?? {})) {
      const [issue] = operations[name].input.safeParse(bad).error?.issues ?? []
      if (issue !== undefined) yield { name, path: issue.path.join('.'), detail: issue.message }
    }
  }
}

test('a refused input is told without a word of the program, which stands in the details for support', () => {
  const told = [...refusals()].map(({ name, path, detail }) => {
    const failure = { code: 'wrong-input', path, detail } as const
    return { name, path, detail, sentence: failureSentence(failure), details: failureDetails(failure) }
  })
  expect(told.length).toBeGreaterThan(500)
  expect(told.filter(({ sentence }) => /[A-Za-z]/.test(sentence))).toEqual([])
  expect(
    told.filter(({ path, detail, details }) => !details.includes(path) || !details.includes(detail)),
  ).toEqual([])
})

test('a field is called as on screen, and what nobody fills in is called nothing', () => {
  const called = (path: string) => [path, inputFieldWord(path)]
  for (const pair of [
    ['profile.bureau', '单位名称'],
    ['entry.record.legalRepresentative', '法定代表人'],
    ['content.items.2.finding', '检查情况'],
    ['content.helpers', '协助人员'],
    ['plan.tasks.0.name', '名称'],
    ['password', '密码'],
    ['数量', '数量'],
    ['drawId', null],
    ['layout.columns.0.width', null],
    ['', null],
  ] as const)
    expect(called(pair[0])).toEqual(pair)
  expect(failureSentence({ code: 'wrong-input', path: 'profile.bureau', detail: '' })).toMatch(
    /^「单位名称」一栏/,
  )
  expect(failureSentence({ code: 'wrong-input', path: 'drawId', detail: '' })).toMatch(/^填写的内容/)
})
