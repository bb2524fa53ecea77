import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit'

export interface Branding {
  /** What Windows shows as the program's name */
  readonly name: string
  readonly version: string
  readonly fileName: string
  /** An .ico */
  readonly icon: Uint8Array
  /** SHA-256 of app.asar's header */
  readonly archive: string
}

/**
 * Electron's program with our name, icon and version, and with the hash of the one archive that it may load. It looks for the
 * resource `Integrity/ElectronAsar` (electron/docs/tutorial/asar-integrity.md); Windows keeps such names in capitals.
 */
export function brandedProgram(shell: Uint8Array, branding: Branding): Uint8Array {
  const program = NtExecutable.from(shell)
  const resources = NtExecutableResource.from(program)
  replaceIcon(resources, branding.icon)
  const { lang, codepage } = writeVersion(resources, branding)
  const integrity = [{ file: 'resources\\app.asar', alg: 'SHA256', value: branding.archive }]
  resources.entries.push({
    type: 'INTEGRITY',
    id: 'ELECTRONASAR',
    lang,
    codepage,
    bin: new TextEncoder().encode(JSON.stringify(integrity)).buffer,
  })
  resources.outputResource(program)
  return new Uint8Array(program.generate())
}

function replaceIcon({ entries }: NtExecutableResource, icon: Uint8Array): void {
  const [group, ...more] = Resource.IconGroupEntry.fromEntries(entries)
  if (group === undefined || more.length > 0) throw new Error('the program has not one icon')
  const images = Data.IconFile.from(Buffer.from(icon)).icons.map(({ data }) => data)
  Resource.IconGroupEntry.replaceIconsForResource(entries, group.id, group.lang, images)
}

function writeVersion({ entries }: NtExecutableResource, { name, version, fileName }: Branding) {
  const [info, ...more] = Resource.VersionInfo.fromEntries(entries)
  const [language, ...others] = info?.getAllLanguagesForStringValues() ?? []
  if (info === undefined || more.length > 0 || language === undefined || others.length > 0) {
    throw new Error('the program has not one version in one language')
  }
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  info.setFileVersion(major, minor, patch, 0)
  info.setProductVersion(major, minor, patch, 0)
  info.setStringValues(language, {
    FileDescription: name,
    ProductName: name,
    FileVersion: version,
    ProductVersion: version,
    InternalName: name,
    OriginalFilename: fileName,
  })
  // Electron's authors did not make this program.
  info.removeStringValue(language, 'CompanyName')
  info.outputToResourceEntries(entries)
  return language
}
