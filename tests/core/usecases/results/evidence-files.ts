/** Bytes that are what their names say, as small as each kind can be. */

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])),
  )

const box = (kind: string, body = '') => [0, 0, 0, 8 + body.length, ...Buffer.from(kind + body, 'latin1')]

export const aPhoto = (name = '现场照片.jpg') => ({
  name,
  bytes: bytes([0xff, 0xd8, 0xff, 0xe0], '样例'.repeat(4), [0xff, 0xd9]),
})

export const aVideo = (name = '现场录像.mp4') => ({
  name,
  bytes: bytes(box('ftyp', 'isom'), box('moov'), box('mdat', 'xxxx')),
})

export const aPdf = (name = '签字页.pdf') => ({ name, bytes: bytes('%PDF-1.7\n', '%%EOF\n') })

export const cut = ({ name, bytes: whole }: { readonly name: string; readonly bytes: Uint8Array }) => ({
  name,
  bytes: whole.slice(0, -4),
})
