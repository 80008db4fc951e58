import { use } from 'react';
import { useMessages } from '../app/AppContext.ts';
import { MapHandleContext } from '../export/MapHandle.ts';
import { Icon } from '../look/Icon.tsx';
import { printButtonMessages } from './printButtonMessages.ts';
import { startPrint } from './startPrint.ts';

/** Prints the selected incident, or the list of what is shown. Needs a `PrintRoot` on the page. */
export function PrintButton() {
  const texts = useMessages(printButtonMessages);
  const handle = use(MapHandleContext);
  return (
    <button type="button" className="quiet-button" onClick={() => void startPrint(handle)}>
      <Icon name="document" />
      {texts.print}
    </button>
  );
}
