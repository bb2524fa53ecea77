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
