import type { IncomingHttpHeaders } from 'node:http'

export type Refusal = 'host' | 'origin' | 'site'

/**
 * Why a request is not from this program's own page; null when it may be. A name that was rebound to 127.0.0.1 shows in
 * `Host`, another page in `Origin`, and another program's port on this machine in `Sec-Fetch-Site: same-site`, which the
 * cookie alone would let through: ports do not part sites.
 */
export function refusalOf(headers: IncomingHttpHeaders, host: string): Refusal | null {
  if (headers.host !== host) return 'host'
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 'origin'
  const site = headers['sec-fetch-site']
  // `none`: the user's own doing, such as opening the address.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'site'
  return null
}
