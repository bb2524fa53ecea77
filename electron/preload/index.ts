import { contextBridge, ipcRenderer } from 'electron'
import { workbenchOver } from './workbench.ts'

contextBridge.exposeInMainWorld('workbench', workbenchOver(ipcRenderer))
