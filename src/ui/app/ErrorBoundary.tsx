import { Component, type ReactNode } from 'react';
import type { Language } from '../../core/text.ts';
import { failureMessages } from './failureMessages.ts';

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
    const texts = failureMessages[this.props.language];
    return (
      <div className="failure" role="alert">
        <p className="failure-what">{texts.uncaught(detail)}</p>
        <p className="failure-remedy">{texts.uncaughtRemedy}</p>
      </div>
    );
  }
}
