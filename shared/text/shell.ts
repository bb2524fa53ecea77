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
