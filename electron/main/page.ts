/** Where the program's one page lies. */
export const pageScheme = 'app'
export const pageHost = 'workbench'
export const pageOrigin = `${pageScheme}://${pageHost}`
export const pageUrl = `${pageOrigin}/index.html`

/** Whether an address is of this program. WHATWG gives custom schemes no origin, so its parts are compared. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${pageScheme}:` && host === pageHost && username === '' && password === ''
}

/** The page itself, at whatever place within it. */
export function isPage(address: string): boolean {
  return isOurs(address) && ['/', '/index.html'].includes(new URL(address).pathname)
}

/** Bytes that the page made itself, to be saved by the user. */
export function isOurBlob(address: string): boolean {
  return address.startsWith('blob:') && isOurs(address.slice('blob:'.length))
}
