import { catalogue } from '../language/catalogue.ts';

/** A newer version of the page lies ready on the device. */
export const updateMessages = catalogue(
  {
    ready: 'A new version of this page is ready. What you see stays as it is until you reload.',
    reload: 'Reload',
    later: 'Later',
  },
  {
    ready: 'صدرت نسخة جديدة من هذه الصفحة وهي جاهزة. يبقى ما تراه على حاله إلى أن تعيد التحميل.',
    reload: 'إعادة التحميل',
    later: 'لاحقاً',
  },
);
