import type { OfficeFailure } from '#shared/contract/index.ts'
import { passwordProblemWords, roleList } from '../account-words.ts'
import { inputFieldWord } from '../input-field.ts'
import { longTime } from '../numbers.ts'
import type { SentencesOf } from './sentences-of.ts'

const notLoggedIn = {
  out: '还没有登录。请先登录再继续。',
  locked: '窗口已锁定。请输入密码解锁后继续。',
  password: '您的密码是管理员给的初始密码，请先改成自己的密码。',
} as const

export const officeSentences: SentencesOf<OfficeFailure> = {
  'wrong-input': ({ path }) => {
    const field = inputFieldWord(path)
    return field === null
      ? '填写的内容不合要求，没有改动任何内容。请检查各栏（是否太长、缺少或写法不对）后再试；还不行的，请找技术人员。'
      : `「${field}」一栏的内容不合要求（太长、缺少或写法不对），没有改动任何内容。请改正后再试。`
  },
  'text-cut-in-sign': ({ before }) =>
    `填写的内容里有半个字（生僻字或表情符号被截断），${before === '' ? '在一栏的开头' : `在「${before}」之后`}。没有改动任何内容。请删去这半个字，再试。`,
  cancelled: () => '已取消，没有改动任何内容。',
  unexpected: ({ detail }) =>
    `程序遇到意外情况，没有改动任何内容。请重试；再次出现时请把这句话告诉技术人员：${detail}`,
  'office-not-created': () => '还没有建立单位。请先填写单位名称和行政区划。',
  'clock-set-back': ({ now, last }) =>
    `电脑时间是${longTime(now)}，早于最近一条操作记录的${longTime(last)}，没有改动任何内容。请先校准电脑时间再试；电脑时间本来就对的，请在「操作记录」中登记时钟更正。`,
  'clock-not-behind': ({ last }) =>
    `电脑时间不早于最近一条操作记录（${longTime(last)}），不需要登记时钟更正。`,
  'not-logged-in': ({ why }) => notLoggedIn[why],
  'not-permitted': ({ roles }) =>
    `您的账号没有这项权限，没有改动任何内容。请由${roleList(roles)}办理，或请管理员调整您的角色。`,
  'wrong-password': ({ tries, until }) =>
    until === ''
      ? `密码不对（连续第 ${tries} 次）。请检查大小写和输入法后重试。`
      : `密码不对（连续第 ${tries} 次）。为防猜测，请等到${longTime(until)}再试；忘记密码的，请管理员重设。`,
  'password-wait': ({ until }) =>
    `密码连续错误次数过多，请等到${longTime(until)}再试；忘记密码的，请管理员重设。`,
  'password-not-accepted': ({ reason }) => passwordProblemWords[reason],
  'password-given': ({ name }) =>
    `「${name}」的密码还是管理员给的初始密码，不能证明是本人。请「${name}」先登录一次，改成自己的密码。`,
  'account-disabled': ({ name }) => `账号「${name}」已停用，不能登录。需要恢复的，请联系管理员。`,
  'account-name-taken': ({ name }) =>
    `已有账号「${name}」，不能重名。同名同姓的，请在姓名后注明，如「${name}（执法股）」。`,
  'administrator-first': () => '第一个账号必须是管理员，否则没有人能再建账号。',
  'last-administrator': () => '这是最后一个在用的管理员，不能停用或改为其他角色。请先设另一位管理员。',
  'no-account-here': () => '命令行不用账号登录。请在程序窗口中办理。',
  'office-exists': () => '这个文件夹里已经有单位了。要建立新的单位，请换一个文件夹。',
  'not-a-rehearsal-office': () => '样例只能装入演练。正式的名录里不能有虚构的企业。',
  'randomness-fixed': () => '固定号码只能用于演练。正式抽取请去掉该设置后重新启动。',
  'two-people-needed': () => '这一步需要两位不同的在场人员具名。请补填姓名。',
  'no-office-there': ({ folder }) =>
    `「${folder}」中没有本程序的数据。请写明数据文件夹的完整路径，里面应有数据文件和「备份」「文书」等文件夹。`,
}
