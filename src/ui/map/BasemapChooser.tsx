import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { mapMessages } from './messages.ts';

const BasemapDialog = lazy(async () => ({ default: (await import('./BasemapDialog.tsx')).BasemapDialog }));

interface Properties {
  /** CSS pixels at the bottom of the map that something covers. */
  readonly offset: number;
  readonly onChoose: (address: string) => void;
}

/** Opens the choice of an online basemap. */
export function BasemapChooser({ offset, onChoose }: Properties) {
  const texts = useMessages(mapMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="basemap-button"
        style={{ marginBlockEnd: offset }}
        onClick={() => setOpen(true)}
      >
        <Icon name="map" />
        <span className="basemap-name">{texts.basemap}</span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <BasemapDialog isOpen onClose={() => setOpen(false)} onChoose={onChoose} />
        </Suspense>
      )}
    </>
  );
}
