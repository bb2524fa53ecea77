import { startProgram } from '../start/start-program.ts'
import type { Command } from '../command.ts'

/** `serve`: the loopback shell over the office's folder, until the process is ended. */
export const serveCommand: Command = async (_words, options) => {
  const words = [
    '--loopback',
    ...(options.mustExist === true ? [] : ['--data', options.folder]),
    ...(options.browser ? [] : ['--no-browser']),
  ]
  return (await startProgram(words)) === 0 ? 0 : 1
}
