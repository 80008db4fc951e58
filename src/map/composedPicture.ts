import type { Map as MapLibreMap } from 'maplibre-gl';

/** A PNG of the map and the marks over it as they stand, in the pixels of the map's canvas; null where memory is short. */
export function composedPicture(map: MapLibreMap, marks: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => {
    // The buffer is only there in the task that has drawn it.
    map.once('render', () => {
      const ground = map.getCanvas();
      const picture = document.createElement('canvas');
      picture.width = ground.width;
      picture.height = ground.height;
      const context = picture.getContext('2d');
      context?.drawImage(ground, 0, 0);
      if (marks.width > 0) context?.drawImage(marks, 0, 0, ground.width, ground.height);
      picture.toBlob(resolve, 'image/png');
    });
    map.triggerRepaint();
  });
}
