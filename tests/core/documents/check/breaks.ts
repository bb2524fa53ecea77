import type { Break } from './edits.ts'
import { endBreaks } from './end-breaks.ts'
import { frontBreaks } from './front-breaks.ts'
import { textBreaks } from './text-breaks.ts'

/** For every problem of a .docx a document that has it, and nothing else. */
export const breaks: readonly Break[] = [...frontBreaks, ...textBreaks, ...endBreaks]
