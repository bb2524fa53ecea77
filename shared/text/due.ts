import type { DueItem } from '#shared/contract/index.ts'
import { drawNextWords, drawStateWords } from './draw-words.ts'
import { counted, longDate, longMonth, longTime } from './numbers.ts'
import { daysLeftText } from './publication-words.ts'
import { rosterWords } from './roster-words.ts'

export interface DueLine {
  readonly sentence: string
  /** the words of the link */
  readonly act: string
  readonly alarm: boolean
}

/** One line of 今天. */
export function dueLine(due: DueItem): DueLine {
  switch (due.code) {
    case 'roster-empty':
      return {
        sentence: `${rosterWords[due.roster]}${due.roster === 'items' ? '清单' : '名录'}还是空的。`,
        act: '去导入',
        alarm: false,
      }
    case 'no-plan':
      return { sentence: `${due.year}年度还没有抽查工作计划。`, act: '去编制', alarm: false }
    case 'task-overdue':
      return {
        sentence: `「${due.name}」应在${longMonth(due.endMonth)}底前完成，还没有抽取。`,
        act: '去抽取',
        alarm: true,
      }
    case 'draw-open':
      return {
        sentence: `抽取${due.number}：${drawStateWords[due.state]}${lateness(due)}。`,
        act: drawNextWords[due.state],
        alarm: due.since !== '' || due.endMonth !== '',
      }
    case 'scheme-missing':
      return {
        sentence: `「${due.name}」${longMonth(due.startMonth)}开始，还没有编制方案。`,
        act: '去编制',
        alarm: false,
      }
    case 'dispatch':
      return dispatchLine(due)
    case 'results-open':
      return resultsLine(due)
    case 'publication':
      return publicationLine(due)
    case 'release-missing':
      return {
        sentence: `抽取${due.number}是暗查：${visits(due)}的结果已审核，还没有解密，不能公示${due.dueOn === '' ? '' : `，公示期限${longDate(due.dueOn)}`}。`,
        act: '去解密',
        alarm: false,
      }
    case 'feedback-overdue':
      return {
        sentence: `抽取${due.number}：${counted(due.targets)} 户的检查结果应在${longDate(due.dueOn)}前反馈，已逾期${due.blocked === 0 ? '' : `，其中 ${counted(due.blocked)} 户还没有录完`}。`,
        act: '去反馈',
        alarm: true,
      }
    case 'papers-expiring':
      return { sentence: papersSentence(due), act: '去更新', alarm: true }
    case 'certificates-undated':
      return {
        sentence: `${counted(due.count)} 名在岗检查人员的执法证没有填有效期，到期时无法提醒。`,
        act: '去补填',
        alarm: false,
      }
    case 'roster-stale':
      return {
        sentence: `${rosterWords[due.roster]}${due.roster === 'items' ? '清单' : '名录'}自${longDate(due.since)}以来没有更新，已超过更新期限。`,
        act: '去更新',
        alarm: true,
      }
    case 'follow-up':
      return followUpLine(due)
    case 'no-administrator':
      return {
        sentence: '还没有账号：谁打开程序都能改动一切，操作记录也分不清是谁。',
        act: '建立管理员',
        alarm: false,
      }
    case 'backup-failed':
      return {
        sentence: `${longTime(due.at)}的备份没有做成${due.reason === 'disk-full' ? '：磁盘已满' : ''}，此后的数据还没有备份。`,
        act: '去处理',
        alarm: true,
      }
    case 'second-place-unseen':
      return {
        sentence: `备份的第二处「${due.folder}」已有 ${due.days} 天没有接上，最近的数据只在这台电脑上。`,
        act: '去备份',
        alarm: true,
      }
    case 'backup-memory':
      return {
        sentence:
          due.memory === 'damaged'
            ? '记着备份第二处的文件已损坏，备份没有再抄到第二处。'
            : `记着备份第二处的文件损坏过，已按操作记录重建${due.folder === '' ? '：没有设第二处' : `为「${due.folder}」`}，请核对。`,
        act: '去核对',
        alarm: true,
      }
    case 'folder-at-risk':
      return {
        sentence:
          due.kind === 'synced'
            ? `数据文件夹在「${due.where}」的同步目录里，同步会损坏数据，请移到不同步的本机文件夹。`
            : `数据文件夹在网络位置「${due.where}」上，断网或两台电脑同时打开会损坏数据，请移到本机硬盘。`,
        act: '看怎么办',
        alarm: true,
      }
    case 'monthly-report':
      return monthlyLine(due)
    case 'carried-out-report':
      return {
        sentence: `抽取${due.number}的检查已经完成，${due.unit}应在${longDate(due.dueOn)}前报送抽查情况${due.late ? '，已逾期' : ''}。`,
        act: '去报送',
        alarm: due.late,
      }
    case 'archive':
      return {
        sentence: `${due.year}年度有 ${counted(due.volumes)} 卷检查档案${due.state === 'overdue' ? `没有按期归档，最早的应在${longDate(due.dueOn)}前归档` : `应在近日归档，最早的期限为${longDate(due.dueOn)}`}。`,
        act: '去归档',
        alarm: due.state === 'overdue',
      }
    case 'holidays-missing':
      return {
        sentence: `${due.year}年的节假日安排还没有装入，涉及的期限都是暂定。`,
        act: '去装入',
        alarm: false,
      }
  }
}

/** A draw is held in one go: what is left from an earlier day, or past the task's months, is late. */
function lateness({ since, endMonth }: Extract<DueItem, { code: 'draw-open' }>): string {
  const begun = since === '' ? '' : `，${longDate(since)}开始，至今没有完成`
  return endMonth === '' ? begun : `${begun}，应在${longMonth(endMonth)}底前完成`
}

type DispatchDue = Extract<DueItem, { code: 'dispatch' }>

/** A few departments by name; more are counted. */
function dispatchLine({ number, state, departments, dueOn }: DispatchDue): DueLine {
  const who =
    departments.length > 3
      ? `${departments.slice(0, 3).join('、')}等 ${departments.length} 个部门`
      : departments.join('、')
  switch (state) {
    case 'to-make':
      return { sentence: `抽取${number}已抽完，还没有生成给${who}的派发材料。`, act: '去派发', alarm: false }
    case 'to-send':
      return { sentence: `抽取${number}的派发材料还没有发给${who}。`, act: '去派发', alarm: false }
    case 'waiting': {
      const until = dueOn === '' ? '' : `，${longDate(dueOn)}到期`
      return { sentence: `抽取${number}已派发，${who}待确认${until}。`, act: '去登记', alarm: false }
    }
    case 'overdue':
      return {
        sentence: `抽取${number}：${who}应在${longDate(dueOn)}前确认，已逾期。`,
        act: '去催办',
        alarm: true,
      }
    case 'objected':
      return {
        sentence: `抽取${number}：${who}提出异议或者有人不能参加，待处理。`,
        act: '去处理',
        alarm: true,
      }
  }
}

/** Who enters is led to what is missing first: the rest can wait for the reviewer. */
function resultsLine({ number, missing, waiting }: Extract<DueItem, { code: 'results-open' }>): DueLine {
  const parts = [
    ...(missing === 0 ? [] : [`${counted(missing)} 份待录入`]),
    ...(waiting === 0 ? [] : [`${counted(waiting)} 份待审核`]),
  ]
  return {
    sentence: `抽取${number}的检查结果：${parts.join('，')}。`,
    act: missing === 0 ? '去审核' : '去录入',
    alarm: false,
  }
}

type FollowUpDue = Extract<DueItem, { code: 'follow-up' }>

function followUpLine({ state, count, name, dueOn }: FollowUpDue): DueLine {
  const who = count === 1 ? name : `${name}等 ${counted(count)} 件`
  switch (state) {
    case 'overdue':
      return {
        sentence: `后续处置：${who}已逾期，${count === 1 ? '' : '最早'}应在${longDate(dueOn)}前完成。`,
        act: '去处理',
        alarm: true,
      }
    case 'review-failed':
      return { sentence: `后续处置：${who}复查未通过，须再次责令整改或者立案。`, act: '去处理', alarm: true }
    case 'due':
      return {
        sentence: `后续处置：${who}${longDate(dueOn)}${count === 1 ? '' : '起陆续'}到期。`,
        act: '去复查',
        alarm: false,
      }
    case 'offered':
      return {
        sentence: `${count === 1 ? `${name}的检查记录` : `${name}等 ${counted(count)} 份检查记录`}有问题需要后续处置，还没有建立处置事项。`,
        act: '去建立',
        alarm: true,
      }
  }
}

type MonthlyDue = Extract<DueItem, { code: 'monthly-report' }>

/** A few units by name; more are counted. */
function monthlyLine({ month, months, state, dueOn, units }: MonthlyDue): DueLine {
  const who = units.length > 3 ? `${units.slice(0, 3).join('、')}等 ${units.length} 个单位` : units.join('、')
  const which =
    months === 1 ? `${longMonth(month)}的月报表` : `${longMonth(month)}以来 ${months} 个月的月报表`
  const late = months === 1 ? '，已逾期' : '起陆续逾期'
  return {
    sentence: `${which}：${who}还没有填报，${months === 1 ? `应在${longDate(dueOn)}前报送` : `自${longDate(dueOn)}`}${state === 'overdue' ? late : ''}。`,
    act: '去填报',
    alarm: state === 'overdue',
  }
}

type PublicationDue = Extract<DueItem, { code: 'publication' }>

/** Departments that inspected one target together made one visit. */
const visits = ({ targets, records }: { readonly targets: number; readonly records: number }) =>
  targets === records ? `${counted(targets)} 户次` : `${counted(targets)} 户次（记录 ${counted(records)} 条）`

function publicationLine(due: PublicationDue): DueLine {
  const { number, state, dueOn, daysLeft, blocked, provisional } = due
  const waiting = blocked === 0 ? '' : `，其中 ${counted(blocked)} 条还没有录入、审核或解密`
  const doubt = provisional ? '（暂定）' : ''
  const act = blocked === due.records ? '去处理' : '去公示'
  return state === 'overdue'
    ? {
        sentence: `抽取${number}：${visits(due)}的检查结果公示已逾期，最早的应在${longDate(dueOn)}${doubt}前公示${waiting}。`,
        act,
        alarm: true,
      }
    : {
        sentence: `抽取${number}：${visits(due)}的检查结果应在${longDate(dueOn)}${doubt}前公示，${daysLeftText(daysLeft)}${waiting}。`,
        act,
        alarm: false,
      }
}

type PapersDue = Extract<DueItem, { code: 'papers-expiring' }>

/** Many in one line: a list of forty names on 今天 is read by nobody. */
function papersSentence({ roster, months, count, expired, name, expires }: PapersDue): string {
  const [whose, paper, effect] =
    roster === 'inspectors' ? ['人', '执法证', '，过期后不能参加检查'] : ['户', '许可证', '']
  if (count === 1) {
    return expired === 1
      ? `${name}的${paper}已于${longDate(expires)}过期${roster === 'inspectors' ? '，不能参加检查' : ''}。`
      : `${name}的${paper}有效期至${longDate(expires)}${effect}。`
  }
  const over = expired === 0 ? '' : `${counted(expired)} ${whose}已过期`
  const soon = count === expired ? '' : `${counted(count - expired)} ${whose}在${months}个月内到期`
  return `${paper}：${[over, soon].filter(Boolean).join('，')}，最早的是${name}（${longDate(expires)}）。`
}
