/**
 * Left to `npm run torture`: what they hold is held in short by others of `npm test`, which must end within five minutes on two
 * cores.
 */
export const longTests: readonly string[] = [
  // Kills of single acts; tests/core/torture/year-kill kills a whole year of them.
  'tests/core/kill.test.ts',
  // Each of five documents once more for itself; tests/core/documents/kinds hands all kinds to the same validator.
  'tests/core/documents/open-xml.test.ts',
  // Each red-head kind filled with text, in either margins; official-rendering and kinds/rendered hold the usual ones.
  'tests/core/documents/kinds/full-pages.test.ts',
  // The years of 秦皇岛 and 偃师; those of the other three packs are held in `npm test`.
  'tests/cli/demo/city-years.test.ts',
  // A clock set back and a second process are refused in tests/core/attacks too.
  'tests/core/torture/clock-jumps.test.ts',
  // A full disk refuses acts in tests/core/torture/full-disk and a backup in tests/core/disk-full.
  'tests/core/torture/full-disk-backups.test.ts',
  'tests/core/torture/two-processes.test.ts',
  // A close in the middle of the walk leaves as little; tests/core/attacks/long-ledgers holds that.
  'tests/core/torture/walk-kill.test.ts',
  // The whole program put together and worked with; tests/electron/packaging/packaging and tests/e2e/packaged-files hold its parts.
  'tests/electron/packaging/packaged-program.test.ts',
]
