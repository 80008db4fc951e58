import { catalogue } from '../language/catalogue.ts';

/** Apart from the page's, so that the button does not bring them along. */
export const printButtonMessages = catalogue({ print: 'Print' }, { print: 'طباعة' });
