/** Id under which the style looks for the towns' dot. */
export const TOWN_IMAGE = 'basemap-town';

const SIZE = 16;
const RADIUS = 4.6;
/** How far, in pixels, the distance field reaches on both sides of the edge: fixed by MapLibre's shader. */
const REACH = 8;
/** The value of a distance field at the edge is three quarters of the full range. */
const EDGE = 0.75;

/** The dot of a town as a distance field, to be added with `map.addImage(TOWN_IMAGE, townImage(), TOWN_IMAGE_OPTIONS)`. */
export function townImage(): { width: number; height: number; data: Uint8ClampedArray } {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const outside = Math.hypot(x + 0.5 - SIZE / 2, y + 0.5 - SIZE / 2) - RADIUS;
      data[(y * SIZE + x) * 4 + 3] = Math.round(255 * (EDGE - outside / REACH));
    }
  }
  return { width: SIZE, height: SIZE, data };
}

export const TOWN_IMAGE_OPTIONS = { sdf: true, pixelRatio: 2 } as const;
