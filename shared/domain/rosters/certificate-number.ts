const strange = /[^0-9A-Z._-]+|^[._-]+/g
const spelt = /U_((?:[0-9A-F]{4})+)_/g
const mostId = 64

/**
 * 执法证号 → id. Many older certificates carry Chinese signs (冀E12345, 冀执法证第123号), which the draw's text format does not allow in
 * an id (draw-protocol.md §1): every run of them is spelt `U_`, four hex digits a UTF-16 unit, `_`. 冀E12345 → U_5180_E12345. A number
 * without such signs is its own id, and so is an id that somebody copies out of a package: two certificates share no id.
 * `written` is clean and in upper case (see cleanCode); null where it has no digit or its id would have more than 64 signs.
 */
export function certificateId(written: string): string | null {
  const id = written.replaceAll(strange, spell)
  return /[0-9]/.test(written) && id.length <= mostId ? id : null
}

function spell(signs: string): string {
  const units = Array.from({ length: signs.length }, (_, at) => signs.charCodeAt(at))
  return `U_${units.map((unit) => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}_`
}

/** id → 执法证号 as written on the certificate: the inverse of `certificateId`. Any other id is shown as it is. */
export function certificateNumber(id: string): string {
  if (!id.includes('U_')) return id
  const written = id.replaceAll(spelt, (_, hex: string) =>
    hex.replaceAll(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16))),
  )
  return certificateId(written) === id ? written : id
}
