import type { Language } from '../../core/text.ts';
import { DEFAULT_VIEW, type View } from '../../core/view.ts';
import { encodeView } from '../../core/viewUrl.ts';
import type { CiteSubject } from './citeSubject.ts';

interface Where {
  /** Any address of the page. */
  readonly page: string;
  /** What the reader sees. */
  readonly view: View;
  readonly language: Language;
  /** Null for a reader's own table: its link names the file by its hash. */
  readonly version: string | null;
}

function viewOf(subject: CiteSubject, { view, language, version }: Where): View {
  // A claim or an incident stands for itself: the filters of whoever cites it are left out.
  const alone: View = { ...DEFAULT_VIEW, data: view.data, language, version };
  switch (subject.kind) {
    case 'claim': {
      const { claim, incident } = subject;
      return { ...alone, claim, incident, tab: incident === null ? 'source' : 'claims' };
    }
    case 'incident':
    case 'row':
      return { ...alone, incident: subject.incident };
    case 'view':
      return { ...view, language, version };
  }
}

/** The full address that reopens what is cited, with the version of the dataset that it was cited from. */
export function citedAddress(subject: CiteSubject, where: Where): string {
  const address = new URL(where.page);
  address.hash = '';
  address.search = encodeView(viewOf(subject, where));
  return address.href;
}
