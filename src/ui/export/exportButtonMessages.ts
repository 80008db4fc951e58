import { catalogue } from '../language/catalogue.ts';

/** Apart from the dialog's, so that the button does not bring them along. */
export const exportButtonMessages = catalogue({ export: 'Export' }, { export: 'تصدير' });
