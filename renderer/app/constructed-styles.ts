/**
 * Stands in for @rc-component/util's dynamicCSS and the icons' cssUtils (see electron.vite.config.ts): the same functions, but styles become
 * constructed style sheets, which `style-src 'self'` allows, instead of `<style>` elements, which it forbids.
 */

interface Options {
  readonly prepend?: boolean | 'queue'
  readonly priority?: number
}

interface Entry {
  readonly key: string
  readonly place: number
  readonly sheet: CSSStyleSheet
  readonly element: HTMLStyleElement
  css: string
}

const entries: Entry[] = []
const appended = Number.MAX_SAFE_INTEGER

// In a layer, so that the program's own sheet always wins over the component library's.
const layered = (css: string) => `@layer antd{${css}}`

/** Adds or replaces the styles of a key. The element is never put into the page: callers only mark it. */
export function updateCSS(css: string, key: string, options: Options = {}): HTMLStyleElement {
  const known = entries.find((entry) => entry.key === key)
  if (known !== undefined) {
    if (known.css !== css) {
      known.css = css
      known.sheet.replaceSync(layered(css))
    }
    return known.element
  }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(layered(css))
  const place = options.prepend === 'queue' ? (options.priority ?? 0) : appended
  const entry: Entry = { key, place, sheet, element: document.createElement('style'), css }
  const after = entries.findIndex((other) => other.place > place)
  entries.splice(after === -1 ? entries.length : after, 0, entry)
  adopt()
  return entry.element
}

export function injectCSS(css: string, options: Options = {}): HTMLStyleElement {
  return updateCSS(css, `injected-${entries.length}`, options)
}

export function removeCSS(key: string): void {
  const at = entries.findIndex((entry) => entry.key === key)
  if (at === -1) return
  entries.splice(at, 1)
  adopt()
}

export function clearContainerCache(): void {}

/** No part of this program lives in a shadow tree. */
export function getShadowRoot(): null {
  return null
}

export function warningOnce(): void {}

let waiting = false

// Many components register in one go: the page's list of sheets is set once, before the next paint.
function adopt(): void {
  if (waiting) return
  waiting = true
  queueMicrotask(() => {
    waiting = false
    document.adoptedStyleSheets = entries.map((entry) => entry.sheet)
  })
}
