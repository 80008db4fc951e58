import { describe, expect, it } from 'vitest';
import { placeLabels } from './placeLabels.ts';
import { textWidth } from './textWidth.ts';

describe('placeLabels', () => {
  it('leaves labels with room where they are', () => {
    expect(
      placeLabels(
        [
          { offset: 100, text: '18:00', give: 0 },
          { offset: 300, text: '06:00', give: 0 },
        ],
        400,
      ),
    ).toEqual([100, 300]);
  });

  it('moves the weaker aside, and drops it where it may not go so far', () => {
    const [first, second, third] = placeLabels(
      [
        { offset: 100, text: '18:00', give: 0 },
        { offset: 110, text: 'others', give: 60 },
        { offset: 90, text: 'article', give: 10 },
      ],
      400,
    );
    expect(first).toBe(100);
    expect((second as number) - (first as number)).toBeGreaterThanOrEqual(
      textWidth('18:00') / 2 + textWidth('others') / 2,
    );
    expect(third).toBeNull();
  });

  it('keeps labels at the ends inside', () => {
    const [end] = placeLabels([{ offset: 400, text: 'article last updated', give: 0 }], 400);
    expect(end as number).toBeLessThan(400);
    expect(placeLabels([{ offset: 10, text: 'far too long for this', give: 0 }], 40)).toEqual([null]);
  });
});
