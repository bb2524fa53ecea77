/** A code that no register can issue: its area is 139999. */
export const anInventedCode = (number: number) => `91139999MAY${String(number).padStart(6, '0')}X`
export const anInventedCertificate = (number: number) => `CS9999${String(number).padStart(2, '0')}`
