import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The file at a request's path, exactly as the browser wrote it (`/assets/index.js`); null when there is none. */
export type PageFiles = (path: string) => Promise<PageFile | null>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

/**
 * The built page of `folder`, for shells to hand out. The folder is listed once and a request is looked up in that list:
 * no path is ever put together from what a request says, so none can lead out of the folder.
 */
export function pageFilesOf(folder: string): PageFiles {
  const files = new Map(listFiles(folder, ''))
  const start = files.get('/index.html')
  if (start !== undefined) files.set('/', start)
  return async (path) => {
    const file = files.get(path)
    const type = file === undefined ? undefined : types[extname(file)]
    if (file === undefined || type === undefined) return null
    return { type, bytes: new Uint8Array(await readFile(file)) }
  }
}

// Links are left out: what they lead to may lie anywhere.
function listFiles(folder: string, prefix: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    if (entry.name.startsWith('.')) return []
    const path = `${prefix}/${encodeURIComponent(entry.name)}`
    const place = join(folder, entry.name)
    if (entry.isDirectory()) return listFiles(place, path)
    return entry.isFile() && extname(entry.name) in types ? [[path, place]] : []
  })
}
