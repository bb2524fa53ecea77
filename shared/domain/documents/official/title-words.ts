// What stands together in the titles of this trade; the longest word that fits is taken.
const words: ReadonlySet<string> = new Set(
  [
    '领导小组 办公室 委员会 人民政府 应急管理 应急管理局 市场监管 市场监管局 市场监督管理局 公安局 商务局 住建局 交通运输局',
    '生态环境局 自然资源局 农业农村局 消防救援 消防救援大队 卫生健康局 气象局 行政审批局 教育局 文旅局',
    '危险化学品 重大危险源 烟花爆竹 非煤矿山 工贸 危化 粉尘涉爆 企业 行业 领域 单位 部门 内部 跨部门 联合 随机 抽查 检查',
    '监管 监督 执法 行政 行政检查 行政执法 行政处罚 安全 生产 安全生产 消防安全 特种设备 职业健康 信用 风险 分级 分类 信用风险',
    '年度 季度 上半年 下半年 全县 全市 全区 全省 专项 重点 综合 日常 整治 行动 隐患 排查 治理 整改 责令 限期 指令书',
    '工作 计划 方案 要点 总结 报告 请示 通知 通报 意见 决定 公告 通告 批复 函 纪要 细则 办法 制度 规定 规则 名单 清单 事项',
    '实施 实施方案 工作方案 工作计划 实施细则 情况 结果 公示 记录 记录表 统计表 汇总表 计划表 月报表 移送 问题 线索 人员',
    '开展 印发 做好 加强 进一步 规范 推进 落实 组织 调整 公布 报送 下达 转发 关于 双随机 一公开 有关 其他 以及',
  ]
    .join(' ')
    .split(' '),
)
const longest = Math.max(...[...words].map((word) => word.length))

// Kept whole: what is quoted, and a number with what it counts.
const whole =
  /“[^”]*”|《[^》]*》|（[^）]*）|〔[^〕]*〕|[\p{Script=Latin}\d.%/-]+(?:年度|年|月份|月|日|号|次|户|家|项|%)?|第[一二三四五六七八九十百\d]+[次批季期号]/uy
const placeEnds = /[省市县区镇乡]/u

/** A title as words that no line may cut. What no list knows stays whole up to a known word. */
export function titleWords(title: string): readonly string[] {
  const found: string[] = []
  let unknown = ''
  const flush = () => {
    if (unknown !== '') found.push(unknown)
    unknown = ''
  }
  for (let at = 0; at < title.length;) {
    const word = wordAt(title, at)
    if (word === null) {
      const [character = ''] = title.slice(at)
      unknown += character
      at += character.length
      if (placeEnds.test(character)) flush()
      continue
    }
    flush()
    found.push(word)
    at += word.length
  }
  flush()
  return glued(found)
}

/** What is quoted is longer than a line: its own words, with the marks at either end. */
export function openedWords(word: string): readonly string[] {
  const parts = word.split(/(?<=[“《（])|(?=[”》）])/u)
  return glued(parts.flatMap((part) => (part === word ? [part] : titleWords(part))))
}

function wordAt(title: string, at: number): string | null {
  whole.lastIndex = at
  const match = whole.exec(title)?.[0]
  if (match !== undefined) return match
  for (let length = Math.min(longest, title.length - at); length > 0; length -= 1) {
    const word = title.slice(at, at + length)
    if (words.has(word)) return word
  }
  return null
}

// 关于 never ends a line; 的 and what it leads to, 和, 、 never open one.
const leads = /(?:关于|的|和|与|及|对|在|[“《（])$/u
const follows = /^[的和与及等、，”》）]/u

function glued(parts: readonly string[]): readonly string[] {
  const all: string[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (last !== undefined && (leads.test(last) || follows.test(part))) all[all.length - 1] = last + part
    else all.push(part)
  }
  return all
}
