import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit'
import type { Target } from '#electron/packaging/targets.ts'

// No Electron here: a zip laid out as Electron's own, with programs that start nothing but have the wire of fuses, an ELF mark
// or, for Windows, a true PE with one icon and one version, as Electron's has.

const root = join(import.meta.dirname, '../../..')
export const icon = readFileSync(join(root, 'resources/icons/program.ico'))

const wire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
])
export const elf = (more: Uint8Array = new Uint8Array()) => Buffer.concat([Buffer.from('\u{7F}ELF'), more])

const language = { lang: 1033, codepage: 1200 }

function windowsProgram(): Uint8Array {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const [smallest] = Data.IconFile.from(icon).icons
  if (smallest === undefined) throw new Error('no icon')
  Resource.IconGroupEntry.replaceIconsForResource(resources.entries, 1, language.lang, [smallest.data])
  const info = Resource.VersionInfo.createEmpty()
  info.lang = language.lang
  info.setStringValues(language, { CompanyName: 'GitHub, Inc.', ProductName: 'Electron' })
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  program.setExtraData(wire)
  return new Uint8Array(program.generate())
}

/** Electron's zip for a machine, made up. */
export function madeUpZip(
  { shell, isWindows }: Target,
  extra: Readonly<Record<string, string>> = {},
): Uint8Array {
  const text = (words: string) => Buffer.from(words)
  return zipSync({
    [shell]: isWindows ? windowsProgram() : elf(wire),
    LICENSE: text('Copyright (c) Electron contributors'),
    'LICENSES.chromium.html': text('<html>'),
    version: text('45.4.1'),
    'locales/zh-CN.pak': text('zh'),
    'locales/en-US.pak': text('en'),
    'locales/de.pak': text('de'),
    'resources/default_app.asar': text('a demonstration'),
    'libffmpeg.so': elf(),
    ...(isWindows ? {} : { 'chrome-sandbox': elf() }),
    ...Object.fromEntries(Object.entries(extra).map(([name, words]) => [name, text(words)])),
  })
}
