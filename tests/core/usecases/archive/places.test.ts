import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyPath } from '#shared/core/draw-folder.ts'
import { anOffice } from '#tests/core/makers.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { anArchivingOffice } from './archived.ts'

/** At none of them can anything be, and with each the system says so in another way. */
const noPlaces = () => {
  const loop = join(temporaryFolder(), '环')
  symlinkSync(loop, loop)
  return ['/a\0b', `/${'长'.repeat(100)}`, '/dev/null/office', loop]
}

test('where a path leads nowhere, whoever asks for it is told that nothing is there', async () => {
  const office = await anArchivingOffice()
  const volumes = (await office.lines()).map(({ key }) => key)
  for (const place of noPlaces()) {
    expect(await office.refusal('archive.verify', { path: place })).toEqual({
      code: 'not-an-archive',
      reason: 'absent',
    })
    const asked = { volumes, form: 'zip', place } as const
    expect(await office.refusal('archive.export', asked)).toMatchObject({ why: 'absent' })
    expect(await office.refusal('backups.setSecondPlace', { secondPlace: place })).toMatchObject({
      code: 'second-place-not-usable',
    })
    expect(verifyPath(place)).toMatchObject({ failure: { code: 'not-a-package' } })
  }
})

test.runIf(process.platform === 'linux')(
  'what can be opened and not read, or read without an end, is no archive',
  async () => {
    const office = await anOffice()
    const reasonAt = async (path: string) => office.refusal('archive.verify', { path })
    expect(await reasonAt('/dev/zero')).toMatchObject({ reason: 'absent' })
    expect(await reasonAt('/proc/self/mem')).toMatchObject({ reason: 'unreadable' })
  },
)
