const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The 18th character that GB 32100-2015 asks for, or null where the first 17 hold a sign that the standard does not have. */
export function checkCharacter(code: string): string | null {
  let sum = 0
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(code.charAt(index))
    if (value < 0 || code.charAt(index) === '') return null
    sum += value * weight
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}
