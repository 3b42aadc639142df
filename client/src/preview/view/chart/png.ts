import type { Drawing } from './draw';

/** For screens of twice the density, and for paper. */
const SCALE = 2;

/** A drawing as PNG, in base64. The policy of the page lets it read pictures that it made itself, and no others. */
export async function toPng({ text, width, height }: Drawing): Promise<string> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
  } finally {
    URL.revokeObjectURL(address);
  }
}
