/** No side of a kept photo is longer, in pixels: enough to read a sign, small enough to travel. */
const LONGEST_SIDE = 2048;
const MEDIA_TYPE = 'image/jpeg';
const QUALITY = 0.85;

/**
 * Draws a photo anew: upright, no side longer than 2048 pixels, as a JPEG with nothing but its picture.
 * Null for bytes that this program cannot draw.
 */
export async function drawAnew(bytes: Uint8Array, mediaType: string): Promise<Uint8Array<ArrayBuffer> | null> {
  // The picture is drawn as it is meant to be seen: its orientation is applied here, since the note of it does not stay.
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mediaType }), {
    imageOrientation: 'from-image',
  }).catch(() => null);
  if (bitmap === null) return null;
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
    const pen = canvas.getContext('2d', { alpha: false });
    if (pen === null) return null;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const drawn = await canvas.convertToBlob({ type: MEDIA_TYPE, quality: QUALITY });
    return new Uint8Array(await drawn.arrayBuffer());
  } finally {
    bitmap.close();
  }
}
