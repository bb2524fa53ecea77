import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

export type Refusal = 'host' | 'origin' | 'site'

/**
 * Why a request is not from this program's own page; null when it may be. A name that was rebound to 127.0.0.1 shows in
 * `Host`, another page in `Origin`, and another program's port on this machine in `Sec-Fetch-Site: same-site`, which the
 * cookie alone would let through: ports do not part sites.
 */
export function refusalOf(
  { headers, headersDistinct }: Pick<IncomingMessage, 'headers' | 'headersDistinct'>,
  host: string,
): Refusal | null {
  // Node keeps the first of two: somebody on the way may have gone by the second.
  if (headersDistinct['host']?.length !== 1 || headers.host !== host) return 'host'
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 'origin'
  const site = siteOf(headers)
  // `none`: the user's own doing, such as opening the address.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'site'
  return null
}

/**
 * Whether a whole window comes here from elsewhere, as from the file that hands the address to the browser. The door lets
 * such a one in by its token; nothing else does.
 */
export const comesFromElsewhere = (headers: IncomingHttpHeaders): boolean =>
  siteOf(headers) === 'cross-site' &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document'

const siteOf = (headers: IncomingHttpHeaders) => headers['sec-fetch-site']
