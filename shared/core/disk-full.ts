/**
 * Whether a write failed for want of space: of SQLite, of the file system, or of the user's quota. Looks through what an
 * error was caused by.
 */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return /^(?:SQLITE_FULL|ENOSPC|EDQUOT)/.test(code) || isDiskFull(error.cause)
}
