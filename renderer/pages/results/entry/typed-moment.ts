const two = (digits: string) => digits.padStart(2, '0')

/** `20240527`, `2024-5-27`, `2024.5.27` or `2024年5月27日` as `2024-05-27`; of `5-27` the year is `year`. null: no day. */
export function typedDay(text: string, year: number): string | null {
  const plain = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^()(\d{2})(\d{2})$/.exec(text)
  const parts = plain ?? /^(?:(\d{4})\D+)?(\d{1,2})\D+(\d{1,2})日?$/.exec(text)
  if (parts === null) return null
  const [, told = '', month = '', day = ''] = parts
  const iso = `${told === '' ? year : told}-${two(month)}-${two(day)}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

/** `930`, `0930`, `9:30`, `9点30分` or `9` as `09:30`. null: no time of day. */
export function typedTime(text: string): string | null {
  const parts = /^(\d{1,2})(\d{2})$/.exec(text) ?? /^(\d{1,2})(?:\D+(\d{1,2})?\D*)?$/.exec(text)
  if (parts === null) return null
  const [, hour = '', minute = '0'] = parts
  return Number(hour) < 24 && Number(minute) < 60 ? `${two(hour)}:${two(minute)}` : null
}
