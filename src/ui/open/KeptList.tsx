import { useEffect, useState } from 'react';
import type { KeptFile } from '../../state/dataLoader.ts';
import { useApp, useLanguage, useMessages } from '../app/AppContext.ts';
import { sizeText } from '../language/sizeText.ts';
import { openMessages } from './messages.ts';

/** The files in the browser's own storage: open one again, or remove it. */
export function KeptList({ onClose }: { onClose: () => void }) {
  const texts = useMessages(openMessages);
  const language = useLanguage();
  const { loader } = useApp();
  const [files, setFiles] = useState<readonly KeptFile[] | null>(null);
  useEffect(() => {
    let isHere = true;
    loader.kept().then(
      (found) => isHere && setFiles(found),
      () => isHere && setFiles([]),
    );
    return () => {
      isHere = false;
    };
  }, [loader]);
  const date = new Intl.DateTimeFormat(language === 'ar' ? 'ar-IQ-u-nu-latn' : 'en-GB', {
    dateStyle: 'medium',
  });
  const remove = async (id: string) => {
    await loader.forget(id);
    setFiles((found) => found?.filter((file) => file.id !== id) ?? null);
  };
  return (
    <section className="open-kept" aria-label={texts.keptTitle}>
      <h3 className="caps">{texts.keptTitle}</h3>
      {files?.length === 0 && <p className="open-hint">{texts.keptNone}</p>}
      <ul>
        {files?.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              className="open-kept-name"
              aria-label={texts.keptOpen(file.name)}
              onClick={() => {
                loader.open({ kind: 'kept', id: file.id });
                onClose();
              }}
            >
              <bdi>{file.name}</bdi>
            </button>
            <span className="open-kept-facts">
              {texts.keptOn(sizeText(file.size, language), date.format(file.keptAt))}
            </span>
            <button
              type="button"
              className="quiet-button"
              aria-label={texts.removeName(file.name)}
              onClick={() => void remove(file.id)}
            >
              {texts.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
