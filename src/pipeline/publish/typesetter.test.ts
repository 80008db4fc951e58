import { Window } from 'happy-dom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { html, type Markup } from './markup.ts';
import { SANS, SANS_BOLD, SERIF_BOLD, writePictureFonts, type PictureFonts } from './pictureFonts.ts';
import { rasterise } from './rasterise.ts';
import { createTypesetter, type Typesetter } from './typesetter.ts';

let fonts: PictureFonts;
let typesetter: Typesetter;
beforeAll(async () => {
  fonts = await writePictureFonts();
  typesetter = createTypesetter(fonts);
});
afterAll(() => fonts.remove());

const size = 24;
const place = { x: 0, y: 60, anchor: 'start', fill: '#000' } as const;

function draw(content: Markup): Promise<Buffer> {
  return rasterise(
    html`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="100">${content}</svg>`,
    fonts,
  );
}

it('draws every run of a line of both scripts, in every face', async () => {
  const empty = await draw(html``);
  for (const face of [SANS, SANS_BOLD, SERIF_BOLD]) {
    const type = { ...face, size };
    const pictures = new Set<string>();
    // Figures, a ligature and names: what resvg drops or draws as boxes when it lays out the line by itself.
    for (const figure of ['25', '26', '27']) {
      const line = `تقولان، ليل ${figure} تموز: Reuters`;
      const picture = await draw(typesetter.set(line, type, { ...place, rightToLeft: true }));
      expect(picture.length).toBeGreaterThan(2 * empty.length);
      pictures.add(picture.toString('latin1'));
    }
    // A box is the same box for every figure.
    expect(pictures.size).toBe(3);
  }
});

it('measures spaces too, and whatever the parts of a line are it is as wide as they are', () => {
  const type = { ...SANS, size };
  const space = typesetter.measure(' ', type);
  expect(space).toBeGreaterThan(2);
  const [one, two] = [typesetter.measure('ليل', type), typesetter.measure('25', type)];
  expect(typesetter.measure('ليل 25', type)).toBeCloseTo(one + space + two, 3);
});

it('sets the words and nothing around them, from the left edge of where they go', () => {
  const { document } = new Window();
  const type = { ...SANS, size };
  const drawn = typesetter.set('Night <of> Thursday', type, {
    ...place,
    x: 500,
    anchor: 'end',
    halo: '#fff',
  });
  document.body.innerHTML = `<svg>${drawn.text}</svg>`;
  const elements = [...document.querySelectorAll('text')];
  expect(elements.map(({ textContent }) => textContent)).toEqual([
    'Night <of> Thursday',
    'Night <of> Thursday',
  ]);
  expect(elements.map((element) => element.getAttribute('fill'))).toEqual(['#fff', '#000']);
  const left = Number(elements[1]?.getAttribute('x'));
  expect(left + typesetter.measure('Night <of> Thursday', type)).toBeCloseTo(500, 0);
});
