import { catalogue } from '../language/catalogue.ts';

/** The words of the button alone: the dialog's come with its code. */
export const openButtonMessages = catalogue({ open: 'Open data' }, { open: 'فتح بيانات' });
