import { toBuffer } from 'qrcode'

/** A text as a QR code, PNG. Level M: a fold or a stamp over a corner does no harm. */
export async function qrPng(text: string): Promise<Uint8Array> {
  return toBuffer(text, { type: 'png', errorCorrectionLevel: 'M', margin: 1, scale: 6 })
}
