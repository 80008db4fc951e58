/** Line icons on a 16-px grid; decoration beside words, or inside a control that has a name of its own. */
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5 14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  chevron: 'M3.5 6 8 10.5 12.5 6',
  link: 'M6.5 9.5a2.5 2.5 0 0 0 3.6 0l2.4-2.4a2.5 2.5 0 0 0-3.6-3.6l-.9.9M9.5 6.5a2.5 2.5 0 0 0-3.6 0L3.500 8.900a2.500 2.500 0 0 0 3.600 3.600l.9-.9',
  copy: 'M5.5 5.500V2.500h8v8h-3M2.500 5.500h8v8h-8Z',
  cite: 'M3 11V8.500C3 6.500 4 5 6 4.500M3 11h3V8H3M9.500 11V8.500c0-2 1-3.500 3-4M9.500 11h3V8h-3',
  share: 'M8 9.500V2M5 4.500 8 1.750l3 2.750M3.500 8v5.500h9V8',
  shield:
    'M8 1.750 13 3.500v4c0 3.200-2 5.500-5 6.750C5 13 3 10.700 3 7.500v-4ZM5.750 7.750 7.500 9.500l3-3.250',
  unchecked: 'M8 1.750 13 3.500v4c0 3.200-2 5.500-5 6.750C5 13 3 10.700 3 7.500v-4Z',
  moon: 'M13 9.500A5.500 5.500 0 0 1 6.500 3 5.500 5.500 0 1 0 13 9.500Z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1.100 1.100M11.900 11.900 13 13M13 3l-1.100 1.100M4.100 11.900 3 13',
  folder: 'M1.750 4v8.500h12.500v-7H7.500L6 4Z',
  map: 'M1.750 4 6 2.250l4 1.750 4.250-1.750v10L10 14l-4-1.750L1.750 14ZM6 2.250v10M10 4v10',
  list: 'M5.500 4h9M5.500 8h9M5.500 12h9M2 4h.5M2 8h.5M2 12h.5',
  timeline: 'M2 4h6M5 8h7M3.500 12h9.500',
  document: 'M3.500 1.750h9v12.500h-9ZM5.750 5h4.500M5.750 8h4.500M5.750 11h3',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  external: 'M6.500 3.500H3v9.500h9.500V9.500M9 2.500h4.500V7M13.500 2.500 7.500 8.500',
  reset: 'M3 3v3.500h3.500M3.300 6.200A5 5 0 1 1 3 9',
  filter: 'M2 3.500h12M4.500 8h7M6.500 12.500h3',
  pin: 'M8 14.500S3.500 9.700 3.500 6.300a4.500 4.500 0 0 1 9 0C12.500 9.700 8 14.500 8 14.500ZM8 4.750a1.600 1.600 0 1 0 0 3.200 1.600 1.600 0 0 0 0-3.200Z',
  arrow: 'M2.500 8h11M9.500 4l4 4-4 4',
  more: 'M8 3.250v.500M8 7.750v.500M8 12.250v.500',
  warning: 'M8 2 14.500 13.500h-13ZM8 6.500v3.250M8 11.750v.25',
  info: 'M8 1.750a6.250 6.250 0 1 0 0 12.500 6.250 6.250 0 0 0 0-12.500ZM8 7.250V11.500M8 4.750V5',
} as const;

export type IconName = keyof typeof PATHS;

/** `mirrored`: turns with the direction of reading (chevrons along the line, play). */
export function Icon({ name, mirrored = false }: { name: IconName; mirrored?: boolean }) {
  return (
    <svg
      className={mirrored ? 'icon mirrored' : 'icon'}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
