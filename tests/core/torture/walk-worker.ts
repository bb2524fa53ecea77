import { openCore } from '#shared/core/open-core.ts'

// Opens an office with a long ledger and says so; then the walk goes on until somebody kills it.

const [folder = '', ledgerAtOpening = ''] = process.argv.slice(2)
const opened = await openCore({
  folder,
  clock: () => new Date('2023-05-08T04:00:00Z'),
  randomness: { kind: 'system' },
  program: '双随机工作台 测试',
  automaticBackups: false,
  ledgerAtOpening: Number(ledgerAtOpening),
})
process.stdout.write(opened.ok ? 'opened\n' : `${JSON.stringify(opened.failure)}\n`)
