import { useId, useState, type ReactNode } from 'react';
import { useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { citeMessages } from './messages.ts';

interface Form {
  readonly name: string;
  readonly text: string;
  /** Code keeps its direction in every language; a paragraph takes that of its words. */
  readonly isCode: boolean;
  readonly rows: number;
}

interface FormProperties extends Form {
  onCopy(name: string, text: string): void;
}

/** One form of the citation, to read, select or copy. */
function CitationForm({ name, text, isCode, rows, onCopy }: FormProperties) {
  const texts = useMessages(citeMessages);
  const field = useId();
  return (
    <section className="cite-form">
      <div className="cite-form-head">
        <label className="cite-form-name" htmlFor={field}>
          {name}
        </label>
        <button
          type="button"
          className="quiet-button"
          aria-label={texts.copyWhat(name)}
          onClick={() => onCopy(name, text)}
        >
          <Icon name="copy" />
          {texts.copy}
        </button>
      </div>
      <textarea
        id={field}
        className={isCode ? 'cite-text cite-code' : 'cite-text'}
        dir={isCode ? 'ltr' : 'auto'}
        rows={rows}
        readOnly
        spellCheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </section>
  );
}

/** What is cited in four forms, each to be copied; `facts` stand above them. */
export function CitationForms({ facts, forms }: { facts: ReactNode; forms: readonly Form[] }) {
  const texts = useMessages(citeMessages);
  const [outcome, setOutcome] = useState<{ text: string; isRefused: boolean } | null>(null);
  const copy = async (name: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ text: texts.copied(name), isRefused: false });
    } catch {
      setOutcome({ text: texts.refused, isRefused: true });
    }
  };
  return (
    <>
      <p className="cite-facts number">{facts}</p>
      {forms.map((form) => (
        <CitationForm key={form.name} {...form} onCopy={(name, text) => void copy(name, text)} />
      ))}
      <p className="cite-outcome" role="status" data-refused={outcome?.isRefused ?? false}>
        {outcome?.text}
      </p>
    </>
  );
}
