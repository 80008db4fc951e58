import type { MapHandle, PrintedPicture } from '../export/MapHandle.ts';
import { loadPrintPage } from './loadPrintPage.ts';

/** A decoded picture of the map; null where there is no map, or the picture cannot be read back. */
async function pictureOf(handle: MapHandle): Promise<PrintedPicture | null> {
  const map = await handle.want?.();
  const blob = (await map?.toImage()) ?? null;
  const caption = map?.caption() ?? null;
  if (blob === null || caption === null) return null;
  const image = new Image();
  const address = URL.createObjectURL(blob);
  // The figure around it has the name.
  image.alt = '';
  image.src = address;
  try {
    await image.decode();
    return { image, credit: caption.credit };
  } catch {
    // The page prints without its picture: everything on it stands in words too.
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Gets the printed page ready, its picture of the map first, and asks the browser to print it. */
export async function startPrint(handle: MapHandle): Promise<void> {
  const [picture] = await Promise.all([pictureOf(handle), loadPrintPage()]);
  handle.printed = picture;
  window.print();
}
