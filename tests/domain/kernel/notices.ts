import type { Calendar } from '#shared/domain/kernel/calendar.ts'
import { calendarOf } from '#shared/domain/kernel/calendar.ts'
import { readNotice } from '#shared/domain/kernel/holiday-notice.ts'

/** 国办发明电〔2025〕7号, as published. */
export const noticeOf2026 = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
2025年11月4日`

export function daysOf(text: string, year: number) {
  const read = readNotice(text, year)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

/** 2026 as the State Council arranged it; nothing is known of any other year. */
export const calendarOf2026: Calendar = calendarOf(daysOf(noticeOf2026, 2026), [2026])
