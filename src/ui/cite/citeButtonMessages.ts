import { catalogue } from '../language/catalogue.ts';

/** Apart from the dialog's, so that the button does not bring them along. */
export const citeButtonMessages = catalogue(
  { cite: 'Cite', citeClaim: (id: string) => `Cite claim ${id}`, citeView: 'Cite this view' },
  { cite: 'استشهاد', citeClaim: (id) => `الاستشهاد بالقول ${id}`, citeView: 'الاستشهاد بهذا العرض' },
);
