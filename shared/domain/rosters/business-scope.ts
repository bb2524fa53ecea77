/** A part of a text, from `from` up to but not with `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A stretch of a 经营范围 that says what is done with what: 「电线、电缆制造、销售」. */
export interface ScopeClause extends Span {
  readonly text: string
}

const negatedBracket =
  /[（([][^（）()[\]]*(?:不含|除外|不包括|不得|禁止|不经营|不从事|不储存|无储存)[^（）()[\]]*[）)\]]/g
const formula = /[（(][^（）()]*(?:依法须经批准|相关部门批准|许可审批)[^（）()]*[）)]/g
const exclusion = /(?:不含|不包括|不得|禁止|不经营|不从事)[^；;。，,）)*\n]*/g
const exception = /[^；;。，,（(*\n：:]*除外/g
const except = /除[^；;。，,*\n]{1,40}?(?:以?外(?!包|贸|墙)|之外)/g
const done =
  /制造|加工|生产|组装|装配|铸造|锻造|冶炼|压延|织造|销售|零售|批发|经销|代销|购销|收购|经营|服务|安装|维修|修理|租赁|运输|仓储|种植|养殖|施工|研发|开发|设计|咨询|开采|进出口/
const onlyDone =
  /^(?:制造|加工|生产|组装|装配|铸造|销售|零售|批发|经销|代销|购销|收购|安装|维修|修理|租赁|研发|设计|服务|及|和|与|兼|自产自销)+[）)]?$/

/**
 * 经营范围 in clauses, without what it excludes: of 「五金（不含危险化学品）」 and 「危险化学品除外」 nothing is left. What is done counts for the
 * words before it up to the one done before: 「塑料制品制造、电线电缆销售」 are two clauses, 「电线、电缆制造、销售」 is one.
 */
export function scopeClauses(scope: string): readonly ScopeClause[] {
  const text = withoutExcluded(scope)
  const clauses: ScopeClause[] = []
  for (const sentence of pieces(text, /[；;。*\n]/g, { from: 0, to: text.length })) {
    clauses.push(...joined(text, pieces(text, /[、，,]/g, sentence)))
  }
  return clauses
}

/** The text with every excluded stretch blanked: places stay where they were. */
export function withoutExcluded(scope: string): string {
  const blank = (stretch: string) => ' '.repeat(stretch.length)
  return [negatedBracket, formula, except, exclusion, exception].reduce(
    (text, pattern) => text.replaceAll(pattern, blank),
    scope,
  )
}

/** The stretches between the signs, none of them empty. */
function pieces(text: string, sign: RegExp, within: Span): readonly Span[] {
  const spans: Span[] = []
  let { from } = within
  const end = (to: number) => {
    if (to > from) spans.push({ from, to })
  }
  for (const { index } of text.slice(within.from, within.to).matchAll(sign)) {
    end(within.from + index)
    from = within.from + index + 1
  }
  end(within.to)
  return spans
}

/** The items of one sentence, gathered up to the one that says what is done. */
function joined(text: string, items: readonly Span[]): readonly ScopeClause[] {
  const clauses: Span[] = []
  const waiting: Span[] = []
  const extendLast = (to: number) => {
    const last = clauses.pop()
    if (last !== undefined) clauses.push({ from: last.from, to })
  }
  for (const item of items) {
    const said = text.slice(item.from, item.to).trim()
    const isBare = waiting.length === 0 && onlyDone.test(said)
    if (isBare && clauses.length > 0) {
      extendLast(item.to)
      continue
    }
    waiting.push(item)
    if (done.test(said) && !isBare) clauses.push(around(waiting.splice(0)))
  }
  // 「生产、销售电线、机械配件」: what is done stands in front and holds on.
  if (waiting.length > 0 && clauses.length > 0) extendLast(around(waiting).to)
  else if (waiting.length > 0) clauses.push(around(waiting))
  return clauses.map(({ from, to }) => ({ from, to, text: text.slice(from, to) }))
}

function around(items: readonly Span[]): Span {
  return { from: items[0]?.from ?? 0, to: items.at(-1)?.to ?? 0 }
}
