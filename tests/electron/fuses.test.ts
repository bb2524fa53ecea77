import { expect, test } from 'vitest'
import { fuses, withFuses } from '#electron/fuses.ts'

/** A binary as Electron ships it, with its wires. */
const aBinary = (...wires: readonly string[]) =>
  Buffer.concat(
    wires.map((wire) =>
      Buffer.concat([
        Buffer.from(`code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX`),
        Buffer.from([1, wire.length]),
        Buffer.from(`${wire}more code`),
      ]),
    ),
  )

const shipped = '101100011'
const wanted = '010011001'

test('each fuse stands as it is to be, in every wire of the binary, and no other byte is changed', () => {
  expect(withFuses(aBinary(shipped))).toEqual({ ok: true, value: aBinary(wanted) })
  expect(withFuses(aBinary(shipped, shipped))).toEqual({ ok: true, value: aBinary(wanted, wanted) })
})

test('the program that is handed out is no Node, opens no debugger and loads nothing but its own sealed code', () => {
  expect(fuses).toMatchObject({
    runAsNode: false,
    nodeOptions: false,
    nodeCliInspect: false,
    cookieEncryption: true,
    embeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  })
})

test.each([
  ['that is not Electron’s', Buffer.from('code'), 'fuses-missing'],
  ['with a fuse that nobody has decided on', aBinary(`${shipped}1`), 'fuses-unknown'],
  ['of an older Electron', aBinary('10110001'), 'fuses-unknown'],
  ['that is cut off', aBinary(shipped).subarray(0, 37), 'fuses-unknown'],
  ['in which a fuse has no effect any more', aBinary('10r100011'), 'fuse-removed'],
])('a binary %s is refused', (_what, binary, code) => {
  expect(withFuses(binary)).toMatchObject({ ok: false, failure: { code } })
})
