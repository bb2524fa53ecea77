import type { FileProblems } from './problems.ts'
import { isNfc, refusedCharacter } from './text-rules.ts'

/** Lines of a file without their LF. A text without lines is empty. */
export function readLines(text: string, problems: FileProblems): readonly string[] {
  const lines = text.split('\n')
  const rest = lines.pop()
  if (rest !== undefined && rest !== '') {
    lines.push(rest)
    problems.add({ code: 'last-line-unended' }, lines.length)
  }
  if (refusedCharacter(text) !== null) addRefusedCharacters(lines, problems)
  if (!isNfc(text)) addUnnormalised(lines, problems)
  return lines
}

function addRefusedCharacters(lines: readonly string[], problems: FileProblems): void {
  for (const [index, line] of lines.entries()) {
    const character = refusedCharacter(line)
    if (character !== null) problems.add({ code: 'character-refused', character }, index + 1)
  }
}

function addUnnormalised(lines: readonly string[], problems: FileProblems): void {
  for (const [index, line] of lines.entries()) {
    if (!isNfc(line)) problems.add({ code: 'text-not-nfc' }, index + 1)
  }
}

/** LF after every line, the last too; no line is an empty file. */
export function joinLines(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}
