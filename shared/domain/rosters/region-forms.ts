const street = /(?:街道办事处|街道办|街道|街办|办事处)$/
const seat = /(?:人民政府|镇政府|乡政府|政府|党委)$/

/** Ways in which papers write one 乡镇/街道: 宁北街道 = 宁北街道办事处 = 宁北街道办 = 宁北办事处. The name itself comes first. */
export function formsOf(name: string): readonly string[] {
  const base = name.replace(street, '')
  if (base === '' || base === name) return [name]
  return [...new Set([name, ...['街道办事处', '街道办', '街道', '街办', '办事处'].map((end) => base + end)])]
}

/** 凤凰镇 → 凤凰, 宁北街道办事处 → 宁北: what is left when the kind of place is not said; empty where nothing is left. */
export function baseOf(name: string): string {
  const base = name.replace(street, '')
  return base === name ? name.replace(/[镇乡]$/, '') : base
}

/** A cell of a column of regions: 凤凰镇人民政府 → 凤凰镇. */
export function withoutSeat(word: string): string {
  return word.replace(seat, (found) => (found === '镇政府' || found === '乡政府' ? found.charAt(0) : ''))
}

/** 宁晋县 → 宁晋; a county that has no shorter name stays as it is. */
export function shortCounty(county: string): string {
  const short = county.replace(/(?:自治县|县|市|区|旗)$/, '')
  return short.length > 1 ? short : county
}

const province = String.raw`(?:\p{Script=Han}{2,3}(?:省|自治区)|\p{Script=Han}{2})?`
const city = String.raw`(?:\p{Script=Han}{2,4}?(?:市|地区|盟|自治州)|\p{Script=Han}{2})?`
const anyPrefix =
  /^(?:\p{Script=Han}{2,3}(?:省|自治区))?(?:\p{Script=Han}{2,4}?市)?(?:\p{Script=Han}{1,4}县(?!城(?!关)))?/u

/** An address or a name without the places above: 河北省邢台市宁晋县凤凰镇… → 凤凰镇…, 宁晋经济开发区 → 经济开发区. */
export function withoutCounty(text: string, county: string): string {
  if (county === '') return text.replace(anyPrefix, '')
  const prefix = new RegExp(`^${province}${city}(?:${literal(county)}|${literal(shortCounty(county))})`, 'u')
  let rest = text
  // 宁晋县宁晋县侯口乡: typed twice, or copied behind a column of its own.
  while (prefix.test(rest)) rest = rest.replace(prefix, '')
  return rest === text ? text.replace(anyPrefix, '') : rest
}

export function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}

/** Another county stands in front: 赵县城关镇 is not the 城关镇 of 宁晋县. */
export function isOfOtherCounty(address: string, county: string): boolean {
  if (county === '' || address.includes(shortCounty(county))) return false
  return /^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,4}?市)?\p{Script=Han}{1,4}县(?!城(?!关))/u.test(
    address,
  )
}
