import type { DrawProblem, DrawProblemCode } from '#shared/domain/draw/problems.ts'

type Sentences = {
  readonly [Code in DrawProblemCode]: (problem: Extract<DrawProblem, { readonly code: Code }>) => string
}

const sentences: Sentences = {
  'bytes-not-utf8': () => '不是 UTF-8 文字，文件已损坏或被改动。',
  'last-line-unended': () => '最后一行没有换行符，文件被截断或被改动。',
  'character-refused': ({ character }) =>
    `含有不可见字符（${character}），这样的名称会以假乱真，不能参加抽取。`,
  'text-not-nfc': () => '文字的编码写法不统一（不是 NFC），请重新录入该名称。',
  'field-count-wrong': ({ expected, found }) => `应有 ${expected} 栏，实有 ${found} 栏。`,
  'field-refused': ({ field, value }) => `${fieldWord(field)}「${value}」不符合规则。`,
  'lines-not-sorted': () => '各行没有按规定次序排列，内容被移动过。',
  'line-repeated': ({ value }) => `「${value}」出现了两次。`,
  'head-wrong': ({ expected }) => `首行应为「${expected}」。`,
  'end-missing': () => '没有结束行 END，文件不完整。',
  'line-after-end': () => '结束行之后还有内容。',
  'line-without-key': () => '这一行不是「名称=内容」的写法。',
  'key-unknown': ({ key }) => `不认识的项目「${key}」。`,
  'key-repeated': ({ key }) => `项目「${key}」出现了两次。`,
  'key-out-of-order': ({ key }) => `项目「${key}」不在规定的位置。`,
  'key-missing': ({ key }) => `缺少项目「${key}」。`,
  'value-refused': ({ key, value }) => `项目「${key}」的内容「${value}」不符合规则。`,
  'key-without-other': ({ key, other }) => `有项目「${key}」，却没有「${other}」。`,
  'contributors-too-few': ({ found }) => `写号人只有 ${found} 位，至少要两位。`,
  'contributor-repeated': ({ who }) => `写号人「${who}」出现了两次。`,
  'class-with-two-quotas': ({ class: name }) => `类别「${name}」规定了两个名额。`,
  'class-without-quota': ({ class: name }) => `类别「${name}」没有规定比例或户数。`,
  'frame-rows-differ': ({ expected, found }) => `承诺的名录是 ${expected} 户，文件中有 ${found} 户。`,
  'drawn-items-not-named': () => '抽到的事项没有写进第二轮承诺。',
  'department-repeated': ({ department }) => `部门「${department}」出现了两次。`,
  'department-without-posts': ({ department }) => `部门「${department}」在第一轮承诺中没有岗位。`,
  'department-drawn-already': ({ department, other }) => `部门「${department}」已经在 ${other} 中抽过。`,
  'draw-differs': ({ expected, found }) => `抽取编号应为「${expected}」，这里是「${found}」。`,
  'commit-differs': () => '承诺码与方案文件不符：方案在承诺之后被改动，或种子属于另一次抽取。',
  'machine-commit-differs': () => '电脑的随机数与事先承诺的不符：它在承诺之后被换过。',
  'machine-share-reused': ({ other }) => `电脑的随机数与 ${other} 中用过的相同。`,
  'digits-count-differs': ({ expected, found }) => `应有 ${expected} 位见证人的号码，实有 ${found} 个。`,
  'recusal-inspector-unknown': ({ inspector }) => `回避登记中的「${inspector}」不在检查人员名单中。`,
  'recusal-target-not-drawn': ({ target }) => `回避登记中的「${target}」没有被抽中。`,
  'extra-target-not-drawn': ({ target }) => `增派人员的对象「${target}」没有被抽中。`,
  'extra-department-absent': ({ department }) => `增派人员的部门「${department}」不在本轮。`,
  'extra-department-in-teams': ({ department }) => `部门「${department}」按检查组派出，不能单独增派。`,
  'extra-place-taken': ({ target, place }) => `「${target}」的第 ${place} 个岗位规则中已有，不能再增派。`,
  'extra-in-refill': () => '补派时不能再增加岗位。',
  'refill-table-not-in-force': () => '补派所依据的分组表不是现行的一份。',
  'refill-department-absent': ({ department }) => `补派的部门「${department}」不在本轮。`,
  'refill-place-unknown': ({ target, place }) => `补派的岗位「${target}」第 ${place} 位不存在。`,
  'refill-repeated': ({ target, place }) => `补派的岗位「${target}」第 ${place} 位写了两次。`,
  'file-missing': () => '缺少这个文件。',
  'file-unexpected': () => '核验包里不应有这个文件。',
  'file-not-named': () => '没有任何承诺提到这个文件，它是后来放进来的。',
  'digest-differs': ({ key }) => `与承诺中「${key}」一项的校验码不符：文件在承诺之后被改动。`,
  'result-differs': ({ expected, found, count }) =>
    `与重新计算的结果有 ${count} 行不同：应为「${shown(expected)}」，这里是「${shown(found)}」。`,
  'sum-refused': () => '校验码的写法不对。',
  'sum-differs': ({ of }) => `「${of}」与校验码不符，文件被改动。`,
  'sum-repeated': ({ of }) => `「${of}」的校验码出现了两次。`,
  'sum-missing': ({ of }) => `没有「${of}」的校验码。`,
  'sum-of-absent-file': ({ of }) => `有「${of}」的校验码，却没有这个文件。`,
}

const fieldWords: Readonly<Record<string, string>> = {
  id: '编号',
  status: '状态',
  class: '类别',
  region: '乡镇',
  kind: '行业',
  name: '名称',
  department: '部门',
  place: '岗位序号',
  specialty: '专业',
  specialties: '专业',
  group: '事项分组',
  inspector: '检查人员',
  target: '检查对象',
  reason: '原因',
  field: '专业领域',
}

const fieldWord = (field: string) => fieldWords[field] ?? '内容'
const shown = (line: string | null) => (line === null ? '（没有这一行）' : line.replaceAll('\t', ' '))

/** What is wrong, with file and line; one sentence. */
export function drawProblemText(problem: DrawProblem): string {
  const place = problem.line === 0 ? problem.file : `${problem.file} 第 ${problem.line} 行`
  return `${place}：${drawFactText(problem)}`
}

/** The same beside the field that it is about, where no file is to be seen. */
export function drawFactText(problem: DrawProblem): string {
  return (sentences[problem.code] as (facts: DrawProblem) => string)(problem)
}
