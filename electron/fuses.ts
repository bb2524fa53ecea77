import type { Result } from '#shared/contract/index.ts'

/**
 * What the program that is handed out can do, for good: bits in Electron's own binary, set before it is signed. In the order
 * of its wire (build/fuses/fuses.json5 of Electron 45).
 */
export const fuses = {
  /** ELECTRON_RUN_AS_NODE would make a signed program run any script. */
  runAsNode: false,
  cookieEncryption: true,
  /** NODE_OPTIONS could load code before ours. */
  nodeOptions: false,
  /** --inspect and SIGUSR1 would open a debugger. */
  nodeCliInspect: false,
  embeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  /** One snapshot for all processes: there is none of our own. */
  loadBrowserProcessSpecificV8Snapshot: false,
  /** The page comes by a scheme of its own. */
  grantFileProtocolExtraPrivileges: false,
  /** A trap instead of a check at each access of WebAssembly: Electron's default. */
  wasmTrapHandlers: true,
} as const

/** `expected`, `found`: how many fuses the wire has. A longer one has a fuse that nobody has decided on. */
export type FuseFailure =
  | { readonly code: 'fuses-missing' }
  | {
      readonly code: 'fuses-unknown'
      readonly version: number
      readonly expected: number
      readonly found: number
    }
  | { readonly code: 'fuse-removed'; readonly fuse: string }

const sentinel = new TextEncoder().encode('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const [off, on, removed] = [0x30, 0x31, 0x72]
const wanted = Object.entries(fuses)

/** The same binary with its fuses as above, in each of its wires: a universal one of macOS has two. */
export function withFuses(binary: Uint8Array): Result<Uint8Array, FuseFailure> {
  const changed = Buffer.from(binary)
  let at = changed.indexOf(sentinel)
  if (at < 0) return { ok: false, failure: { code: 'fuses-missing' } }
  for (; at >= 0; at = changed.indexOf(sentinel, at + 1)) {
    const failure = setWire(changed.subarray(at + sentinel.length))
    if (failure !== null) return { ok: false, failure }
  }
  return { ok: true, value: changed }
}

/** `wire`: a byte for the version, one for the count, then one for each fuse. */
function setWire(wire: Buffer): FuseFailure | null {
  const [version = 0, found = 0] = wire
  if (version !== 1 || found !== wanted.length) {
    return { code: 'fuses-unknown', version, expected: wanted.length, found }
  }
  for (const [index, [fuse, isOn]] of wanted.entries()) {
    if (wire[2 + index] === removed) return { code: 'fuse-removed', fuse }
    wire[2 + index] = isOn ? on : off
  }
  return null
}
