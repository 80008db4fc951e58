import { catalogue } from '../language/catalogue.ts';

/** The printed page. */
export const printMessages = catalogue(
  {
    map: 'Map of what is shown',
    known: 'What is known',
    accounts: 'Accounts side by side',
    claims: 'Claims, in reading order',
    discrepancies: 'Where other sources differ',
    related: 'Related incidents',
    documents: 'Document',
    list: 'Incidents shown',
    fileLine: (name: string, hash: string, day: string) =>
      `File \u2068${name}\u2069${hash === '' ? '' : `, SHA-256 ${hash}${hash.length < 64 ? '…' : ''}`}, seen ${day}. This page does not know who published it.`,
    ours: 'By our convention:',
    inference: 'Our inference:',
    weRead: 'We read:',
    outside: 'Outside sources:',
    howToRead:
      'Numbers such as c01 name the claims that a statement rests on; each stands below with its words. Silent means that a speaker says nothing on a fact: it is never none.',
  },
  {
    map: 'خريطة المعروض',
    known: 'المعروف',
    accounts: 'الروايات جنباً إلى جنب',
    claims: 'الأقوال بترتيب القراءة',
    discrepancies: 'حيث تختلف مصادر أخرى',
    related: 'حوادث ذات صلة',
    documents: 'الوثيقة',
    list: 'الحوادث المعروضة',
    fileLine: (name, hash, day) =>
      `الملف \u2068${name}\u2069${hash === '' ? '' : `، SHA-256: \u2066${hash}${hash.length < 64 ? '…' : ''}\u2069`}، اطُّلع عليه في ${day}. لا تعرف هذه الصفحة من نشره.`,
    ours: 'باصطلاحنا:',
    inference: 'استنتاج منّا:',
    weRead: 'نقرأ فيه:',
    outside: 'مصادر خارجية:',
    howToRead:
      'الأرقام مثل c01 تسمّي الأقوال التي تستند إليها العبارة، وكل منها وارد أدناه بلفظه. و«صامتة» تعني أن المتحدث لم يتناول الواقعة، وليست نفياً أبداً.',
  },
);
