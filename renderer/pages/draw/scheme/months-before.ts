/** The same day some months earlier; a day that the month lacks becomes its last one. */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const count = year * 12 + month - 1 - months
  const [earlier, index] = [Math.floor(count / 12), count % 12]
  const last = new Date(Date.UTC(earlier, index + 1, 0)).getUTCDate()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${earlier}-${two(index + 1)}-${two(Math.min(day, last))}`
}
