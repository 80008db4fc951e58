/**
 * How wide a short label is in the interface's face at the axis' size, in CSS pixels; a little more than true, so that
 * labels placed by it never touch. Measuring the page itself would cost a layout a frame.
 */
export function textWidth(text: string, bold = false): number {
  return Math.ceil(text.length * (bold ? 6.7 : 6.2));
}
