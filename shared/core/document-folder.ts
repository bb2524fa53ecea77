import { join } from 'node:path'

/** Where the issued documents lie in an office's folder; the desktop shell opens copies of nothing else. */
export const documentFolderIn = (folder: string): string => join(folder, '文书')

/** Where documents that somebody handed in lie, as they were handed in. */
export const attachmentFolderIn = (folder: string): string => join(folder, '附件')

/** Where archives are exported to that were given no other place. */
export const archiveFolderIn = (folder: string): string => join(folder, '归档导出')
