import { join } from 'node:path'

/** Where the issued documents lie in an office's folder; the desktop shell opens copies of nothing else. */
export const documentFolderIn = (folder: string): string => join(folder, '文书')
