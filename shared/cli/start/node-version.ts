import { startText } from '#shared/text/shell.ts'

/** On an older Node the database's own code ends the process without a word. */
const needed = 22

/** The sentence to print instead of starting, or null on a Node that will do. */
export function nodeProblem(version: string): string | null {
  return Number.parseInt(version, 10) >= needed ? null : startText.oldNode(version, needed)
}
