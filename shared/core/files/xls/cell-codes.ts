/** Error values by their number (MS-XLS 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

export function errorText(code: number): string {
  return errors[code] ?? '#UNKNOWN!'
}

/** A number in 32 bits (MS-XLS 2.5.217): an integer of 30 bits or the upper 30 bits of a double, either of them maybe in hundredths. */
export function numberOfRk(rk: number): number {
  const value = (rk & 2) === 0 ? doubleOf(rk & ~3) : rk >> 2
  return (rk & 1) === 0 ? value : value / 100
}

const scratch = new DataView(new ArrayBuffer(8))

function doubleOf(upper: number): number {
  scratch.setInt32(0, upper)
  return scratch.getFloat64(0)
}
