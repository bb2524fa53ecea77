import { pageHeaders } from '#shared/contract/page-headers.ts'
import type { PageFiles } from '#shared/core/page-files.ts'
import { isOurs, pageScheme } from './page.ts'

export interface SchemeRegistry {
  registerSchemesAsPrivileged(
    schemes: {
      scheme: string
      privileges: { standard: boolean; secure: boolean; supportFetchAPI: boolean }
    }[],
  ): void
}

export interface ProtocolHandlers {
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void
}

/** Before `ready`. Not `file:`, which could read the whole disk and has no origin of its own. */
export function registerPageScheme(protocol: SchemeRegistry): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built page, and nothing else, at app://workbench/. */
export function servePage(protocol: ProtocolHandlers, files: PageFiles): void {
  protocol.handle(pageScheme, async (request) => {
    if (request.method !== 'GET') return refuse(405)
    if (!isOurs(request.url)) return refuse(404)
    const file = await files(new URL(request.url).pathname)
    if (file === null) return refuse(404)
    return new Response(file.bytes, { headers: { ...pageHeaders, 'content-type': file.type } })
  })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { ...pageHeaders } })
}
