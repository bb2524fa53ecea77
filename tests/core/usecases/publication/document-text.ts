import { strFromU8, unzipSync } from 'fflate'

/** All characters of a Word or Excel file's parts, without their tags. */
export function documentText(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xml'))
  return parts.map(([, part]) => strFromU8(part).replaceAll(/<[^>]*>/g, '')).join('\n')
}
