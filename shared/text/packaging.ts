import { productName } from './shell.ts'

/** What `npm run package` prints. */
export const packagingText = {
  usage: `用法：npm run package -- [--target win32-x64|linux-x64] [--electron-zip 文件夹] [--out 文件夹]
  --target        只做一种，可以写几次；不写则两种都做
  --electron-zip  已经下载好的 Electron 压缩包所在的文件夹（不联网时用）
  --out           成品放在哪里，默认为 release`,
  unknownTarget: (name: string) => `没有「${name}」这种目标，可用 win32-x64、linux-x64。`,
  fetching: (target: string) =>
    `正在获取 ${target} 的 Electron（约 110 MB，可设 ELECTRON_MIRROR 指定镜像）……`,
  zipMissing: (file: string, version: string, sha256: string) =>
    `缺少 ${file}：请从 Electron 发布页或其国内镜像下载 v${version} 的这个文件（SHA-256 为 ${sha256}），放进一个文件夹，再执行 npm run package -- --electron-zip 该文件夹。`,
  zipDamaged: (path: string, sha256: string, found: string) =>
    `${path} 不完整或不是原件：SHA-256 应为 ${sha256}，实为 ${found}。请删去，重新下载。`,
  notElectron: (code: string) => `这个 Electron 的安全开关与程序所知的不同（${code}），没有生成成品。`,
  making: (target: string) => `正在生成 ${target} ……`,
  made: (file: string, sha256: string) => `${file}\n  SHA-256 ${sha256}`,
  noInstaller: '本机没有 makensis（NSIS 3），没有生成安装程序；压缩包解开即可使用。',
} as const

/** What the installer says on the clerk's machine. */
export const installerText = {
  fileDescription: `${productName}安装程序`,
  uninstaller: '卸载.exe',
  running: `${productName}正在运行，请先退出，再重新执行。`,
  oldWindows: `${productName}需要 64 位的 Windows 10 或更高版本，这台计算机不能安装。`,
  dataKept: '程序已经卸载。单位的数据没有删除，重新安装后可以继续使用。',
} as const

/** Lies beside the program; for whoever copies it onto a machine. */
export function installNote(version: string, isWindows: boolean): string {
  return `${productName} ${version}

${isWindows ? windowsSteps : linuxSteps}
数据：不在这个文件夹里，更新、移动或删除本文件夹都不影响数据。位置见程序「设置」页。
更新：先退出程序、做一次备份，再用新版本的文件夹整个替换本文件夹。不要把新旧文件混在一起。
核验：抽取核验包自带 verify.html、verify.py、verify.sh，不需要安装本程序。
许可：所用各软件包的许可见程序「设置」的「关于」；Electron 和 Chromium 的许可见 LICENSE 和 LICENSES.chromium.html。
`
}

const windowsSteps = `安装：需要 64 位的 Windows 10 或更高版本，不需要管理员权限，不需要联网。
把整个文件夹复制到本机硬盘（不要放在网络盘、U 盘、同步盘），双击「${productName}.exe」。
`

const linuxSteps = `安装：需要 64 位系统，glibc 2.34 或更高版本，不需要联网。
把整个文件夹复制到本机硬盘，以普通用户身份运行 shuangsuiji-workbench，不要以 root 身份运行。
窗口打不开并提示 sandbox 的，由管理员在本文件夹中执行一次：
  chown root:root chrome-sandbox && chmod 4755 chrome-sandbox
`
