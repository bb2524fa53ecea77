interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Hands bytes to the window as a download. */
export function saveBytes({ name, bytes }: NamedBytes): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the address over by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
