import type { OfficialLook } from '#shared/domain/documents/index.ts'

export interface StandIn {
  readonly font: string
  readonly standIn: string
}

const named = {
  standard: ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体'],
  windows: ['华文中宋', '仿宋', '楷体', '黑体'],
} as const

const others: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ['华文中宋', '宋体'],
  华文中宋: ['方正小标宋简体', '宋体'],
  仿宋_GB2312: ['仿宋', '华文仿宋'],
  仿宋: ['仿宋_GB2312', '华文仿宋'],
  楷体_GB2312: ['楷体', '华文楷体'],
  楷体: ['楷体_GB2312', '华文楷体'],
  黑体: ['微软雅黑'],
}

/** Fonts of the document that this machine lacks, and what stands for them on the screen and on its printer. */
export function standIns({ fonts }: Pick<OfficialLook, 'fonts'>): readonly StandIn[] {
  return named[fonts]
    .filter((font) => !isInstalled(font))
    .map((font) => ({ font, standIn: others[font]?.find(isInstalled) ?? '本机的其他中文字体' }))
}

const sample = 'mmmwwwiiilll0123'

/** Two different fallbacks give one width only where the font itself is there. */
function isInstalled(font: string): boolean {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return false
  const widthIn = (family: string) => {
    context.font = `40px ${family}`
    return context.measureText(sample).width
  }
  return ['monospace', 'sans-serif'].every((other) => widthIn(`"${font}", ${other}`) !== widthIn(other))
}
