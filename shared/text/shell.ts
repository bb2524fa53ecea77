/** What the loopback shell says to a browser that asks for something it cannot have. */
export const loopbackText = {
  refused: '拒绝访问：请求不是来自本程序的页面。',
  wrongMethod: '不支持的请求方式。',
  notAdmitted:
    '尚未进入工作台：请使用启动窗口中显示的网址；如浏览器已关闭过，在启动窗口按回车键取得新的网址。',
  addressUsed: '此网址已用过或已过期（每个网址只能用一次）：请在启动窗口按回车键取得新的网址。',
  notFound: '没有这个页面。',
  notUnderstood: '无法识别的请求。',
  tooLarge: '文件过大，未接收。',
  failed: '程序内部出错，请重试。',
} as const

export const productName = '双随机工作台'

/** Words of the desktop shell outside the page: menus, dialogs and what the page is told when its core ends. */
export const desktopText = {
  coreEnded: (code: number) => `后台程序意外结束（代码 ${code}），已完成的操作均已保存，请重试。`,
  notSent: '请求内容无法传送。',
  notOurPage: '拒绝访问：请求不是来自本程序的页面。',
  cannotOpen: (fileName: string) => `这类文件不能直接打开：${fileName}`,
  saveDocument: '另存文书',
  pageGone: '页面意外停止',
  pageGoneDetail: '已完成的操作均已保存。可以重新载入页面继续工作。',
  reload: '重新载入',
  quit: '退出',
} as const

export const menuText = {
  file: '文件',
  print: '打印…',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '视图',
  actualSize: '实际大小',
  zoomIn: '放大',
  zoomOut: '缩小',
  fullScreen: '全屏',
  developerTools: '开发者工具',
  help: '帮助',
  about: '关于双随机工作台',
} as const

/** What `npm start` prints. */
export const startText = {
  usage: `用法：npm start -- [--data 文件夹] [--loopback] [--no-browser]
  --data 文件夹   单位的数据文件夹
  --loopback      不用桌面窗口，在本机浏览器中打开
  --no-browser    只显示网址，不打开浏览器`,
  oldNode: (found: string, needed: number) =>
    `需要 Node.js ${needed} 或更高版本，当前是 ${found}。请在程序文件夹中执行 npm ci（会一并安装合适的版本），再执行 npm start。`,
  building: '正在生成程序界面，请稍候……',
  notBuilt: '程序界面生成失败，原因见上。',
  fetching: (minutes: number) =>
    `首次使用，正在获取桌面外壳 Electron（约 110 MB，最多等 ${minutes} 分钟；可设 ELECTRON_MIRROR 指定镜像，或用 --loopback 跳过）……`,
  noScreen: '本机没有图形界面，不能打开桌面窗口，改为提供网址。',
  superuser: '以管理员（root）身份不能安全地打开桌面窗口，改用浏览器打开。',
  notFetched: '未能获取桌面外壳 Electron，改用浏览器打开。',
  electronEnded: (code: number | null) => `桌面窗口异常退出（${code ?? '被终止'}），改用浏览器打开。`,
  address: (url: string) => `双随机工作台已启动，请在本机浏览器中打开：\n  ${url}`,
  addressRule: '网址只能用一次，10 分钟内有效。按回车键取得新的网址，按 Ctrl+C 退出。',
  leaving: '正在退出……',
} as const
