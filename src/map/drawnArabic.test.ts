import { describe, expect, it } from 'vitest';
import { drawnArabic } from './drawnArabic.ts';

describe('drawnArabic', () => {
  it('swaps brackets and leaves all else', () => {
    expect(drawnArabic('الطابية (جزيرة)')).toBe('الطابية )جزيرة(');
    expect(drawnArabic('ضمن 4.5 كم')).toBe('ضمن 4.5 كم');
  });

  it('undoes itself', () => {
    const text = 'قاعدة «كونيكو» [MSS] (1)';
    expect(drawnArabic(drawnArabic(text))).toBe(text);
  });
});
