/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hex digits. Comes in as an argument: the domain knows no machine. */
export type Sha256 = (text: string) => string

/** SHA-256 of bytes as they are, as 64 lower-case hex digits. */
export type Sha256OfBytes = (bytes: Uint8Array) => string
