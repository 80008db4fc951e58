/** The map's canvas and the marks over it in one picture, in the pixels of the map's. */
export function composedPicture(map: HTMLCanvasElement, marks: HTMLCanvasElement): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  picture.width = map.width;
  picture.height = map.height;
  const context = picture.getContext('2d');
  context?.drawImage(map, 0, 0);
  if (marks.width > 0) context?.drawImage(marks, 0, 0, map.width, map.height);
  return picture;
}
