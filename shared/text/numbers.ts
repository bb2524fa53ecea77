/** 1132 → 「1,132」. */
export function counted(count: number): string {
  return count.toLocaleString('zh-CN')
}

/** `2024-05-27` → 「2024年5月27日」; 9999-09-09 → 「长期」; anything else as it is. */
export function longDate(iso: string): string {
  if (iso === '9999-09-09') return '长期'
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return found === null ? iso : `${found[1]}年${Number(found[2])}月${Number(found[3])}日`
}

/** `2023-05` → 「2023年5月」. */
export function longMonth(iso: string): string {
  const found = /^(\d{4})-(\d{2})$/.exec(iso)
  return found === null ? iso : `${found[1]}年${Number(found[2])}月`
}

/** Instant of the ledger → 「2024年5月27日 09:05」 in the machine's own time. */
export function longTime(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** A code in groups of four, as it is read aloud and compared on paper. */
export function inFours(code: string): readonly string[] {
  return code.match(/.{1,4}/gu) ?? []
}

/** 1536 → 「1.5 KB」. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`
  if (bytes < 1024 ** 3) return `${(bytes / 1024 / 1024).toFixed(1)} MB`
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`
}

/** `{ done: 1, total: 3 }` → 33; nothing known yet: 0. */
export const percentOf = ({ done, total }: { readonly done: number; readonly total: number }): number =>
  total === 0 ? 0 : Math.floor((done / total) * 100)
