import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../core/text.ts';
import type { Theme } from '../core/view.ts';
import { INCIDENT_ROLES, SHAPES } from '../core/vocabulary.ts';
import { discText, radiusOf } from './discLook.ts';
import { INCIDENT_COLOURS } from './incidentColours.ts';
import { drawMarkLabel, type MarkFonts } from './markLabel.ts';
import { MarkSprites } from './markSprites.ts';
import type { MapState, ScreenPoint } from './mapState.ts';
import { placeMarkLabels, type Box } from './placeMarkLabels.ts';
import type { LoneIncident } from './placeSymbols.ts';
import type { Disc, Marks } from './readMarks.ts';
import { screenProjection } from './screenProjection.ts';
import { SYMBOL_OFFSETS, type Ring } from './symbolImage.ts';
import { SYMBOL_HALF } from './symbolGeometry.ts';

/** What is drawn; null where the style's own layers draw the marks. */
export interface MarkScene extends Marks {
  /** From bottom to top; the selected one is drawn once more in its ring. */
  readonly rings: readonly { readonly ring: Ring; readonly incident: LoneIncident }[];
}

export interface MarkLook {
  readonly language: Language;
  readonly theme: Theme;
  /** A reader's own table: colours say the shape, not the role. */
  readonly own: boolean;
}

export function lookOf({ language, theme, shapes }: MapState): MarkLook {
  return { language, theme, own: shapes !== null };
}

interface Placed<Mark> {
  readonly mark: Mark;
  readonly at: ScreenPoint;
}

/** Where more stand alone in the view, the few labels that found room would say nothing. */
const MOST_LABELS = 60;
/** Hundreds in one view: smaller, until the view is close enough to tell them apart. */
const SMALL = { scale: 0.5, zoom: 5 } as const;
const FULL = { scale: 1, zoom: 10 } as const;
/** The selected symbol, from 24 to 26 pixels. */
const GROWTH = 26 / 24;
const NUMBER_SIZE = 11.5;

/**
 * Marks by the hundred on a canvas of their own above the map. A brush changes them at the display's rate, and MapLibre
 * would lay all of its layers out again each time: its tiles, its symbols and the basemap under them.
 */
export class MarkCanvas {
  readonly #map: MapLibreMap;
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #sprites = new MarkSprites();
  #scene: MarkScene | null = null;
  #look: MarkLook;
  #fonts: MarkFonts;
  #discs: readonly Placed<Disc>[] = [];
  #lone: readonly Placed<LoneIncident>[] = [];
  #isClear = true;
  #frame = 0;
  #camera = '';

  constructor(map: MapLibreMap, look: MarkLook) {
    this.#map = map;
    this.#look = look;
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'dateline-map-marks';
    this.#canvas.setAttribute('aria-hidden', 'true');
    const context = this.#canvas.getContext('2d');
    if (context === null) throw new Error('The browser gives no 2D canvas to draw the map symbols on.');
    this.#context = context;
    map.getCanvasContainer().append(this.#canvas);
    this.#fonts = this.#readFonts();
    // Within the map's own frame, so that marks and basemap move as one.
    map.on('render', () => {
      if (this.#scene !== null && this.#camera !== this.#readCamera()) this.#draw();
    });
    void document.fonts.ready.then(() => this.#redraw());
  }

  get canvas(): HTMLCanvasElement {
    return this.#canvas;
  }

  set(scene: MarkScene | null, look: MarkLook): void {
    if (look.theme !== this.#look.theme || look.language !== this.#look.language) {
      this.#look = look;
      this.#redraw();
    }
    this.#look = look;
    this.#scene = scene;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  /** The nearest symbol within `reach` CSS pixels of a point, else the disc under it. */
  hit(point: ScreenPoint, reach: number): LoneIncident | Disc | null {
    const nearest = nearestTo(this.#lone, point, SYMBOL_HALF * this.#scale + reach);
    if (nearest !== null) return nearest;
    // The last ones lie on top.
    for (const { mark, at } of this.#discs.toReversed()) {
      if (Math.hypot(at.x - point.x, at.y - point.y) <= radiusOf(mark.count)) return mark;
    }
    return null;
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#scene = null;
    this.#canvas.remove();
  }

  get #scale(): number {
    const zoom = this.#map.getZoom();
    const share = Math.min(1, Math.max(0, (zoom - SMALL.zoom) / (FULL.zoom - SMALL.zoom)));
    return SMALL.scale + share * (FULL.scale - SMALL.scale);
  }

  #redraw(): void {
    this.#sprites.clear();
    this.#fonts = this.#readFonts();
    if (this.#scene !== null) this.#draw();
  }

  #readFonts(): MarkFonts {
    const style = getComputedStyle(this.#map.getContainer());
    return { serif: style.getPropertyValue('--serif'), sans: style.getPropertyValue('--sans') };
  }

  #readCamera(): string {
    const { lng, lat } = this.#map.getCenter();
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const turn = [this.#map.getBearing(), this.#map.getPitch(), this.#map.getPixelRatio()];
    const padding = Object.values(this.#map.getPadding());
    return [lng, lat, this.#map.getZoom(), ...turn, clientWidth, clientHeight, ...padding].join();
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const scene = this.#scene;
    if (scene === null) {
      if (!this.#isClear) this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      this.#isClear = true;
      [this.#discs, this.#lone] = [[], []];
      return;
    }
    this.#camera = this.#readCamera();
    this.#fitCanvas();
    this.#isClear = false;
    const project = screenProjection(this.#map);
    const view = this.#viewBox();
    const placed = <Mark extends { readonly position: LoneIncident['position'] }>(marks: readonly Mark[]) =>
      marks.map((mark) => ({ mark, at: project(mark.position) })).filter(({ at }) => isNear(at, view));
    // The larger ones lie on top, with their numbers whole.
    this.#discs = placed(scene.discs).sort((a, b) => a.mark.count - b.mark.count);
    this.#lone = placed(scene.lone);
    for (const disc of this.#discs) this.#drawDisc(disc);
    this.#drawLabels(view);
    for (const lone of this.#lone) this.#drawLone(lone, this.#scale);
    for (const { ring, incident } of scene.rings) {
      const lone = { mark: incident, at: project(incident.position) };
      this.#paste(this.#sprites.symbol({ kind: 'ring', ring, theme: this.#look.theme }), lone.at);
      if (ring === 'selected') this.#drawLone(lone, GROWTH);
    }
  }

  #fitCanvas(): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const pixelRatio = this.#map.getPixelRatio();
    const [width, height] = [Math.round(clientWidth * pixelRatio), Math.round(clientHeight * pixelRatio)];
    this.#sprites.setPixelRatio(pixelRatio);
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    } else this.#context.clearRect(0, 0, width, height);
  }

  #viewBox(): Box {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  }

  #drawDisc({ mark, at }: Placed<Disc>): void {
    const { theme } = this.#look;
    const context = this.#context;
    const pixelRatio = this.#map.getPixelRatio();
    const certainty = mark.certainCount > 0 ? 'certain' : 'possible';
    this.#paste(this.#sprites.pie(mark.pie, certainty, theme, radiusOf(mark.count)), at);
    context.font = `600 ${NUMBER_SIZE * pixelRatio}px ${this.#fonts.sans}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = INCIDENT_COLOURS[theme].ink;
    context.fillText(discText(mark.count), at.x * pixelRatio, at.y * pixelRatio);
  }

  #drawLone({ mark, at }: Placed<LoneIncident>, scale: number): void {
    const { theme, own } = this.#look;
    const image = this.#sprites.symbol(
      {
        kind: 'symbol',
        shape: SHAPES.find((shape) => shape === mark.shape) ?? 'strategic',
        role: own ? 'own' : (INCIDENT_ROLES.find((role) => role === mark.role) ?? 'other'),
        certainty: mark.certainty,
        theme,
      },
      scale,
    );
    this.#paste(image, at);
    const [x, y] = SYMBOL_OFFSETS.conflict;
    if (mark.conflicts > 0) {
      const corner = { x: at.x + x * scale, y: at.y + y * scale };
      this.#paste(this.#sprites.symbol({ kind: 'conflict', theme }, scale), corner);
    }
  }

  #drawLabels(view: Box): void {
    const { language, theme } = this.#look;
    const pixelRatio = this.#map.getPixelRatio();
    if (this.#lone.length === 0 || this.#lone.length > MOST_LABELS) return;
    const labelled = this.#lone.map(({ mark, at }) => {
      const name = `label ${language} ${theme} ${mark.label[language]}\n${mark.qualifier[language]}`;
      const picture = this.#sprites.sprite(name, (ratio) =>
        drawMarkLabel(mark, language, this.#fonts, INCIDENT_COLOURS[theme], ratio),
      );
      return { at, picture, width: picture.width / pixelRatio, height: picture.height / pixelRatio };
    });
    const taken = [
      ...this.#discs.map(({ mark, at }) => boxAround(at, radiusOf(mark.count))),
      ...this.#lone.map(({ at }) => boxAround(at, SYMBOL_HALF * this.#scale)),
    ];
    placeMarkLabels(labelled, taken, view).forEach((box, index) => {
      const picture = labelled[index]?.picture;
      if (box === null || picture === undefined) return;
      this.#paste(picture, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
    });
  }

  /** On whole device pixels: a copy, nothing is scaled. */
  #paste(picture: ImageBitmap, { x, y }: ScreenPoint): void {
    const pixelRatio = this.#map.getPixelRatio();
    this.#context.drawImage(
      picture,
      Math.round(x * pixelRatio - picture.width / 2),
      Math.round(y * pixelRatio - picture.height / 2),
    );
  }
}

/** A disc's picture may reach into the view from so far outside: CSS pixels. */
const REACH = 40;

function isNear({ x, y }: ScreenPoint, view: Box): boolean {
  return x > view.left - REACH && y > view.top - REACH && x < view.right + REACH && y < view.bottom + REACH;
}

function boxAround({ x, y }: ScreenPoint, half: number): Box {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function nearestTo<Mark>(marks: readonly Placed<Mark>[], point: ScreenPoint, reach: number): Mark | null {
  let best: Mark | null = null;
  let least = reach;
  for (const { mark, at } of marks) {
    const distance = Math.hypot(at.x - point.x, at.y - point.y);
    if (distance > least) continue;
    best = mark;
    least = distance;
  }
  return best;
}
