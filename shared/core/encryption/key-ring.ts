import { keyId } from './key-file.ts'

/** The keys that somebody unlocked since the program started; nothing of them is written anywhere. */
export interface KeyRing {
  find(id: string): Uint8Array | null
  add(key: Uint8Array): void
}

export function newKeyRing(): KeyRing {
  const keys = new Map<string, Uint8Array>()
  return {
    find: (id) => keys.get(id) ?? null,
    add: (key) => void keys.set(keyId(key), key),
  }
}
