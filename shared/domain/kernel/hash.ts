/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hex digits. Comes in as an argument: the domain knows no machine. */
export type Sha256 = (text: string) => string
