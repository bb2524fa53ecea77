import { expect, test } from 'vitest'
import { withOffice } from '#shared/cli/office.ts'
import { passphraseFrom } from '#shared/cli/passphrase.ts'
import { anOffice } from '#tests/core/makers.ts'
import { descriptorOf } from './descriptor.ts'

const passphrase = '虚构的口令共十个字以上'

test('the command line opens an encrypted office by the first line of a descriptor; without a passphrase it says what it is', async () => {
  const office = await anOffice()
  await office.must('encryption.turnOn', { passphrase, people: ['样例经办人', '样例负责人'] })
  await office.close()
  const clock = () => new Date('2023-05-08T05:00:00Z')
  const opening = (ask: () => Promise<string | null>) =>
    withOffice({ folder: office.folder, clock, passphrase: ask }, async (call) => {
      const state = await call('encryption.state', {})
      return state.ok && state.value.encrypted
    })
  expect(await opening(passphraseFrom(descriptorOf([passphrase])))).toEqual({ ok: true, value: true })
  expect(await opening(passphraseFrom(descriptorOf(['另一个口令另一个口令'])))).toMatchObject({
    failure: { code: 'wrong-passphrase' },
  })
  expect(await opening(() => Promise.resolve(null))).toMatchObject({ failure: { code: 'locked-database' } })
})
