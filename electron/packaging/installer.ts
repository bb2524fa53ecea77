import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installerText as text } from '#shared/text/packaging.ts'
import { productName } from '#shared/text/shell.ts'
import type { Target } from './targets.ts'

/** The clerk's own place for programs: no administrator is needed. An office's data lies elsewhere (default-folder.ts). */
const place = String.raw`$LOCALAPPDATA\Programs\shuangsuiji-workbench`
const uninstallKey = String.raw`Software\Microsoft\Windows\CurrentVersion\Uninstall\shuangsuiji-workbench`

export interface Installer {
  readonly target: Target
  readonly version: string
  /** The program as it was put together */
  readonly folder: string
  readonly icon: string
  readonly file: string
}

/** Makes the installer with NSIS; false: this machine has no `makensis`. */
export function makeInstaller(installer: Installer): boolean {
  if (spawnSync('makensis', ['-VERSION']).error !== undefined) return false
  const script = `${installer.file}.nsi`
  // The mark tells makensis that the script is UTF-8.
  writeFileSync(script, `\u{FEFF}${installerScript(installer)}`)
  const made = spawnSync('makensis', ['-V2', '-WX', script], { encoding: 'utf8' })
  rmSync(script)
  if (made.status !== 0) throw new Error(`makensis: ${made.stdout}${made.stderr}`)
  return true
}

// A backslash before `${` would be read as the template's own.
const inFolder = (folder: string, name: string) => [folder, name].join('\\')

/**
 * The folder is not asked for and always named in full: it is emptied before each installation, so that no file of an older
 * program is left, and again at the end. $INSTDIR would be wherever somebody has put the uninstaller.
 */
export function installerScript({ target, version, folder, icon, file }: Installer): string {
  const program = inFolder(place, target.program)
  const uninstaller = inFolder(place, text.uninstaller)
  const links = ['$SMPROGRAMS', '$DESKTOP'].map((menu) => inFolder(menu, `${productName}.lnk`))
  const registered = (name: string, words: string) =>
    `  WriteRegStr HKCU "${uninstallKey}" "${name}" "${words}"`
  const each = (lines: readonly string[]) => lines.join('\n')
  return `Unicode true
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
Name "${productName}"
Caption "${productName} ${version}"
BrandingText "${productName} ${version}"
OutFile "${file}"
Icon "${icon}"
UninstallIcon "${icon}"
InstallDir "${place}"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
LoadLanguageFile "\${NSISDIR}/Contrib/Language files/SimpChinese.nlf"
VIProductVersion "${version}.0"
VIAddVersionKey /LANG=\${LANG_SIMPCHINESE} "ProductName" "${productName}"
VIAddVersionKey /LANG=\${LANG_SIMPCHINESE} "ProductVersion" "${version}"
VIAddVersionKey /LANG=\${LANG_SIMPCHINESE} "FileVersion" "${version}"
VIAddVersionKey /LANG=\${LANG_SIMPCHINESE} "FileDescription" "${text.fileDescription}"
VIAddVersionKey /LANG=\${LANG_SIMPCHINESE} "LegalCopyright" ""
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

; Windows lets nobody write to a program that runs.
!macro stopWhileRunning
  \${If} \${FileExists} "${program}"
    ClearErrors
    FileOpen $0 "${program}" a
    \${If} \${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "${text.running}" /SD IDOK
      Quit
    \${EndIf}
    FileClose $0
  \${EndIf}
!macroend

Function .onInit
  \${IfNot} \${RunningX64}
  \${OrIfNot} \${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "${text.oldWindows}" /SD IDOK
    Quit
  \${EndIf}
  !insertmacro stopWhileRunning
FunctionEnd

Function un.onInit
  !insertmacro stopWhileRunning
FunctionEnd

Section
  RMDir /r "${place}"
  SetOutPath "${place}"
  File /r "${join(folder, '*')}"
  WriteUninstaller "${uninstaller}"
${each(links.map((link) => `  CreateShortCut "${link}" "${program}"`))}
${registered('DisplayName', productName)}
${registered('DisplayVersion', version)}
${registered('DisplayIcon', program)}
${registered('InstallLocation', place)}
  WriteRegStr HKCU "${uninstallKey}" "UninstallString" '"${uninstaller}"'
  WriteRegDWORD HKCU "${uninstallKey}" "NoModify" 1
  WriteRegDWORD HKCU "${uninstallKey}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  SetOutPath "$TEMP"
  RMDir /r "${place}"
${each(links.map((link) => `  Delete "${link}"`))}
  DeleteRegKey HKCU "${uninstallKey}"
  MessageBox MB_OK|MB_ICONINFORMATION "${text.dataKept}" /SD IDOK
SectionEnd
`
}
