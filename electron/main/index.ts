import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell, utilityProcess } from 'electron'
import { pageFilesOf } from '#shared/core/page-files.ts'
import { memoryFileOf } from '#shared/core/start-folder.ts'
import { productName } from '#shared/text/shell.ts'
import { registerPageScheme, servePage } from './app-protocol.ts'
import type { CoreHost } from './core-host.ts'
import { startCoreHost } from './core-host.ts'
import type { DesktopFiles } from './desktop-files.ts'
import { desktopFiles } from './desktop-files.ts'
import {
  freshReadingFolder,
  isMissing,
  issuedFolder,
  keepWindowDataIn,
  officeFolder,
  wordsForCore,
} from './folders.ts'
import { bridge } from './ipc-bridge.ts'
import { liveWith } from './life.ts'
import { lockApp, lockSession } from './lockdown.ts'
import { menuTemplate, offerContextMenu } from './menu.ts'
import { showPage, windowOptions } from './window.ts'

const machine = { platform: process.platform, environment: process.env, home: homedir() }
const start = officeFolder(process.argv.slice(1), machine)
const { folder } = start
const built = (path: string) => join(import.meta.dirname, '..', path)
const devTools = !app.isPackaged

app.commandLine.appendSwitch('lang', 'zh-CN')
keepWindowDataIn(start, app)
registerPageScheme(protocol)
lockApp(app)
// Not awaited: `ready` comes only after this module has been evaluated.
if (app.requestSingleInstanceLock()) app.whenReady().then(open).catch(giveUp)
else app.quit()

function open(): void {
  lockSession(session.defaultSession, { devTools })
  servePage(protocol, pageFilesOf(built('renderer')))
  const window = new BrowserWindow(
    windowOptions({
      preload: built('preload/index.cjs'),
      icon: built('../resources/icons/program.png'),
      devTools,
    }),
  )
  const host = startCoreHost({ fork: forkCore, patience: () => wait(10_000, undefined, { ref: false }) })
  const files = filesFor(window, host)
  bridge({ ipcMain, window, host, files })
  liveWith(app, window, host)
  setMenus(window, files)
  showPage(
    window,
    (question) => dialog.showMessageBox(window, question),
    () => app.quit(),
  )
}

/** Only a program that is not whole cannot open its window: the office's folder is the core's matter. */
function giveUp(error: unknown): void {
  dialog.showErrorBox(productName, error instanceof Error ? error.message : String(error))
  app.exit(1)
}

function forkCore() {
  const script = built('main/core-process.js')
  return utilityProcess.fork(script, wordsForCore(start, memoryFileOf(machine)), {
    serviceName: 'core',
    stdio: 'inherit',
  })
}

function filesFor(window: BrowserWindow, host: CoreHost): DesktopFiles {
  return desktopFiles({
    core: host,
    newId: randomUUID,
    // Nothing is made where a remembered office is missing.
    readingFolder: isMissing(start) ? app.getPath('temp') : freshReadingFolder(folder),
    documentFolder: issuedFolder(folder),
    desktop: {
      openPath: (path) => shell.openPath(path),
      showItemInFolder: (path) => shell.showItemInFolder(path),
      askSavePath: async ({ title, fileName }) => {
        const defaultPath = join(app.getPath('documents'), fileName)
        const { canceled, filePath } = await dialog.showSaveDialog(window, { title, defaultPath })
        return canceled ? null : filePath
      },
      print: (done) => window.webContents.print({}, done),
    },
  })
}

function setMenus(window: BrowserWindow, files: DesktopFiles): void {
  app.setAboutPanelOptions({ applicationName: productName, applicationVersion: app.getVersion() })
  const print = () => void files.printWindow()
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ devTools, print })))
  offerContextMenu(Menu, window)
}
