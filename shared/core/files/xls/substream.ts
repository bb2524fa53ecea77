import { BiffRecord, recordId, type BiffStream, type BiffVersion } from './biff-record.ts'

const sliceBytes = 128 * 1024
const begins: ReadonlySet<number> = new Set([
  recordId.begin,
  recordId.beginOf2,
  recordId.beginOf3,
  recordId.beginOf4,
])

/** What a substream holds (MS-XLS 2.4.21, dt); `other`: charts, macros, modules. */
export type SubstreamKind = 'globals' | 'worksheet' | 'workspace' | 'other'

export interface SubstreamStart {
  readonly version: BiffVersion
  readonly kind: SubstreamKind
}

/** The BOF record at `at`, or null where there is none. */
export function startAt(stream: BiffStream, at: number): SubstreamStart | null {
  if (at + 8 > stream.view.byteLength) return null
  const record = new BiffRecord(stream)
  record.moveTo(at)
  if (!begins.has(record.id) || record.length < 4) return null
  return { version: versionOf(record), kind: kindOf(record.u16(2)) }
}

function versionOf(record: BiffRecord): BiffVersion {
  if (record.id === recordId.beginOf2) return 2
  if (record.id === recordId.beginOf3) return 3
  if (record.id === recordId.beginOf4) return 4
  // Programs that write a bare stream leave the version empty and mean Excel 5.
  return record.u16(0) === 0x0600 ? 8 : 5
}

function kindOf(type: number): SubstreamKind {
  if (type === 0x0005) return 'globals'
  if (type === 0x0100) return 'workspace'
  return type === 0x0006 || type === 0x0020 || type === 0x0040 ? 'other' : 'worksheet'
}

/**
 * Hands over every record between the BOF at `at` and its EOF, without those of substreams within, which are charts. The record
 * is one object that moves on: whoever needs it later keeps what it says. A stream that ends before its EOF is damaged.
 */
export async function eachRecord(
  stream: BiffStream,
  at: number,
  take: (record: BiffRecord) => void,
): Promise<void> {
  const record = new BiffRecord(stream)
  let sliceAt = at
  let depth = 0
  for (let next = at; ; next = record.end) {
    if (next - sliceAt >= sliceBytes) {
      await pause(stream, next - sliceAt)
      sliceAt = next
    }
    record.moveTo(next)
    if (begins.has(record.id)) depth += 1
    else if (record.id === recordId.end) depth -= 1
    else if (depth === 1) take(record)
    if (depth === 0) break
  }
  await pause(stream, record.end - sliceAt)
}

/** Records that are gone through again and again, because a hostile list says so, count every time. */
async function pause(stream: BiffStream, bytes: number): Promise<void> {
  stream.done += bytes
  stream.reading.useBytes(bytes)
  await stream.reading.pause(stream.done, stream.view.byteLength)
}
