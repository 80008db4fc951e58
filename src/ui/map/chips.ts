/** Height of the chips over a phone's map, in CSS pixels. */
export const CHIPS = 52;
