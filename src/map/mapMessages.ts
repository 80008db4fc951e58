import type { Language, LocalText } from '../core/text.ts';

/** The few words that the map itself shows or says. */
interface MapMessages {
  /** Name of the canvas; the app's own region around it is the one named "Map". */
  readonly canvas: string;
  readonly keys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly scale: string;
  readonly metres: string;
  readonly kilometres: string;
  readonly generalised: string;
}

export const MAP_MESSAGES: Readonly<Record<Language, MapMessages>> = {
  en: {
    canvas: 'Incident map canvas',
    keys: 'Arrow keys move the map, plus and minus zoom. N and P go to the next and the previous incident or disc of several, Enter opens it, Escape leaves it.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    scale: 'Scale',
    metres: 'm',
    kilometres: 'km',
    generalised: 'basemap generalised at this scale',
  },
  ar: {
    canvas: 'لوحة خريطة الحوادث',
    keys: 'مفاتيح الأسهم تحرّك الخريطة، وعلامتا الزائد والناقص تغيّران التقريب. الحرفان N وP للحادث أو قرص الحوادث التالي والسابق، وEnter لفتحه، وEscape لتركه.',
    zoomIn: 'تقريب',
    zoomOut: 'إبعاد',
    scale: 'المقياس',
    metres: 'م',
    kilometres: 'كم',
    generalised: 'خريطة الأساس مبسّطة عند هذا المقياس',
  },
};

/** "4.5 km", "700 m": Latin digits in both languages. */
export function distanceText(metres: number, language: Language): string {
  const { metres: short, kilometres } = MAP_MESSAGES[language];
  const [value, unit] = metres < 1000 ? [Math.round(metres), short] : [metres / 1000, kilometres];
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value)}\u00a0${unit}`;
}

/** What stands along the dashed line of a circle. */
export function radiusLabel(metres: number): LocalText {
  return {
    en: `stated radius ${distanceText(metres, 'en')}`,
    ar: `نصف القطر المذكور ${distanceText(metres, 'ar')}`,
  };
}
