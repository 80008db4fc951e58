/** The countries drawn in the lighter land colour. */
export const FOCUS_COUNTRIES: readonly string[] = ['IRQ', 'SYR', 'JOR'];
/** Disputed areas at their edge, drawn in a colour between the two. */
export const FOCUS_DISPUTED: readonly string[] = ['GOLAN'];
