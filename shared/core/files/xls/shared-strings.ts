import type { BiffStream, Stretch } from './biff-record.ts'
import { BiffText, readText, type TextForm } from './biff-text.ts'

const sliceLength = 4_000

/** The texts that cells refer to by their index (SST, MS-XLS 2.4.265), which Excel 97 and later put into one long record. */
export async function readSharedStrings(
  stream: BiffStream,
  stretches: readonly Stretch[],
  form: TextForm,
): Promise<readonly string[]> {
  const texts: string[] = []
  if (stretches.length === 0) return texts
  const source = new BiffText(stream, stretches)
  source.u32()
  const count = source.u32()
  while (texts.length < count && !source.isAtEnd) {
    stream.reading.useCells(1)
    texts.push(readText(source, 2, form))
    if (texts.length % sliceLength === 0) await stream.reading.pause(stream.done, stream.view.byteLength)
  }
  return texts
}
