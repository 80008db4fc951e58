import { Component, type ReactNode } from 'react';
import type { Language } from '../../core/text.ts';

/** Said without the rest of the interface, which may be what failed. */
const UNCAUGHT = {
  en: {
    what: 'This part of the page has failed:',
    remedy: 'The rest goes on working. Reload the page to get this part back; the address keeps your view.',
  },
  ar: {
    what: 'تعطّل هذا الجزء من الصفحة:',
    remedy: 'تستمر بقية الصفحة في العمل. أعد تحميلها لاستعادة هذا الجزء، والرابط يحفظ عرضك.',
  },
} satisfies Record<Language, Record<'what' | 'remedy', string>>;

interface Properties {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Keeps a bug in one part of the page from blanking the others. */
export class ErrorBoundary extends Component<Properties, { detail: string | null }> {
  override state = { detail: null };

  static getDerivedStateFromError(error: unknown) {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    const texts = UNCAUGHT[this.props.language];
    return (
      <div className="failure" role="alert">
        <p className="failure-what">{`${texts.what} ${String(detail)}`}</p>
        <p className="failure-remedy">{texts.remedy}</p>
      </div>
    );
  }
}
