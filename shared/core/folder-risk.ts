import { realpathSync, statfsSync } from 'node:fs'

export interface FolderRisk {
  readonly kind: 'synced' | 'network'
  /** The service as it names itself; of a network folder its server or path */
  readonly where: string
}

/** Folders that a program on this machine sends elsewhere, by how they are named. */
const services: readonly { readonly pattern: RegExp; readonly where: string }[] = [
  { pattern: /^onedrive(?: ?-.*)?$/i, where: 'OneDrive' },
  { pattern: /^(?:我的坚果云|坚果云|nutstore(?: files)?)$/i, where: '坚果云' },
  { pattern: /^dropbox(?: \(.*\))?$/i, where: 'Dropbox' },
  { pattern: /^(?:icloud ?drive|com~apple~clouddocs)$/i, where: 'iCloud' },
  { pattern: /^(?:google ?drive|googledrive|我的云端硬盘)$/i, where: 'Google Drive' },
  { pattern: /^(?:baidusyncdisk|baidunetdisk|百度网盘.*|百度云同步盘)$/i, where: '百度网盘' },
  { pattern: /^(?:wpsdrive|wps ?云盘|wps ?网盘)$/i, where: 'WPS云盘' },
  { pattern: /^(?:synologydrive|synology drive)$/i, where: 'Synology Drive' },
  { pattern: /^(?:微云同步助手|腾讯微云|weiyun.*)$/i, where: '腾讯微云' },
]

/** Kinds of file systems that another machine keeps (Linux, `statfs`): NFS, SMB, CIFS, SMB2, AFS, Coda, 9P. */
const remote: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x01021997,
])

/**
 * Whether something else than this program writes in a folder or moves it under its feet. A database there is damaged
 * sooner or later: half-written states are copied, and locks do not reach the other machine.
 */
export function riskOfFolder(folder: string): FolderRisk | null {
  const real = realPathOf(folder)
  return riskOfPath(real) ?? riskOfPath(folder) ?? (isRemote(real) ? { kind: 'network', where: real } : null)
}

export function riskOfPath(path: string): FolderRisk | null {
  // \\server\share, also as \\?\UNC\server\share; a mapped drive shows so once its real path is asked for.
  const share = /^[\\/]{2}(?:\?[\\/]UNC[\\/])?([^\\/?.]+)[\\/]/i.exec(path)
  if (share !== null) return { kind: 'network', where: share[1] ?? '' }
  for (const part of path.split(/[\\/]/)) {
    const service = services.find(({ pattern }) => pattern.test(part))
    if (service !== undefined) return { kind: 'synced', where: service.where }
  }
  return null
}

function realPathOf(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

function isRemote(folder: string): boolean {
  try {
    // A signed 32-bit number on some machines.
    return remote.has(statfsSync(folder).type >>> 0)
  } catch {
    return false
  }
}
