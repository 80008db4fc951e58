import type { Theme } from '../core/view.ts';
import { PIE_RADIUS } from './pieSlices.ts';
import { imageName, paintSymbol, symbolSide, type SymbolImage } from './symbolImage.ts';

/** Pictures that are kept, at some kilobytes each; beyond it all are drawn again as they are asked for. */
const MOST_SPRITES = 1500;
/** Radii of discs differ by so much at least: CSS pixels. */
const RADIUS_STEP = 1;
const SCALE_STEP = 0.05;

/** Pictures of the map's marks in the size in which they are drawn, so that drawing one again is a copy of pixels. */
export class MarkSprites {
  readonly #sprites = new Map<string, ImageBitmap>();
  #pixelRatio = 1;

  /** Device pixels in a CSS pixel. */
  setPixelRatio(pixelRatio: number): void {
    if (pixelRatio === this.#pixelRatio) return;
    this.#pixelRatio = pixelRatio;
    this.#sprites.clear();
  }

  /** A symbol, mark or ring at a share of its size. */
  symbol(image: SymbolImage, scale = 1): ImageBitmap {
    const stepped = Math.round(scale / SCALE_STEP) * SCALE_STEP;
    return this.sprite(`${imageName(image)} ${stepped.toFixed(2)}`, () =>
      symbolPicture(image, this.#pixelRatio * stepped),
    );
  }

  /** The ring of a disc; `radius` in CSS pixels, `shares` as `TileProperties.pie`. */
  pie(shares: string, certainty: 'certain' | 'possible', theme: Theme, radius: number): ImageBitmap {
    const stepped = Math.round(radius / RADIUS_STEP) * RADIUS_STEP;
    return this.sprite(`${shares} ${certainty} ${theme} ${stepped}`, () =>
      symbolPicture({ kind: 'pie', shares, certainty, theme }, (this.#pixelRatio * stepped) / PIE_RADIUS),
    );
  }

  /** Any other picture by a name that says all that it depends on. */
  sprite(name: string, draw: (pixelRatio: number) => ImageBitmap): ImageBitmap {
    const known = this.#sprites.get(name);
    if (known !== undefined) return known;
    if (this.#sprites.size >= MOST_SPRITES) this.#sprites.clear();
    const drawn = draw(this.#pixelRatio);
    this.#sprites.set(name, drawn);
    return drawn;
  }

  clear(): void {
    this.#sprites.clear();
  }
}

/** An image whose centre is the point that it stands for. */
function symbolPicture(image: SymbolImage, pixelRatio: number): ImageBitmap {
  const side = symbolSide(image, pixelRatio);
  return pictureOf(side, side, (context) => {
    context.translate(side / 2, side / 2);
    context.scale(pixelRatio, pixelRatio);
    paintSymbol(context, image);
  });
}

/** What is drawn, as a bitmap: a canvas would be copied each time it is drawn on another. */
export function pictureOf(
  width: number,
  height: number,
  paint: (context: OffscreenCanvasRenderingContext2D) => void,
): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no 2D canvas to draw the map symbols on.');
  paint(context);
  return canvas.transferToImageBitmap();
}
