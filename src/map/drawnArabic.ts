const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};

/** Arabic as MapLibre needs it: 6.17 orders right-to-left text but does not mirror its brackets, so they are swapped. */
export function drawnArabic(text: string): string {
  return text.replaceAll(/[()[\]«»]/g, (bracket) => MIRRORED[bracket] ?? bracket);
}
