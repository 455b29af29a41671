import type { PalettePicture } from './png.ts';
import type { Scene } from './scene.ts';

// As many shades of each as make 252 colours; the eye sees most in green.
const SHADES = [6, 7, 6] as const;
const BRIGHTEST = 255;

/** Brings a scene down to 252 colours; what a pixel loses is passed on to its neighbours (Floyd and Steinberg), so that the eye sees the rest. */
export function dithered({ width, height, light }: Scene): PalettePicture {
  const pixels = new Uint8Array(width * height);
  // One pixel more on each side and below, where what is passed on is lost.
  const row = (width + 2) * 3;
  const owed = new Float64Array(row * (height + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = settle(light, (y * width + x) * 3, owed, y * row + (x + 1) * 3, row);
  }
  return { width, height, palette: palette(), pixels };
}

/** Chooses the nearest colour of the palette and passes on what it lacks; answers its index. */
function settle(light: Float64Array, from: number, owed: Float64Array, cell: number, row: number): number {
  let index = 0;
  for (let channel = 0; channel < 3; channel += 1) {
    const shades = SHADES[channel] ?? 2;
    const at = cell + channel;
    const wanted = (light[from + channel] ?? 0) + (owed[at] ?? 0);
    const shade = Math.min(shades - 1, Math.max(0, Math.round((wanted * (shades - 1)) / BRIGHTEST)));
    const lack = (wanted - (shade * BRIGHTEST) / (shades - 1)) / 16;
    index = index * shades + shade;
    owed[at + 3] = (owed[at + 3] ?? 0) + lack * 7;
    owed[at + row - 3] = (owed[at + row - 3] ?? 0) + lack * 3;
    owed[at + row] = (owed[at + row] ?? 0) + lack * 5;
    owed[at + row + 3] = (owed[at + row + 3] ?? 0) + lack;
  }
  return index;
}

function palette(): PalettePicture['palette'] {
  const [reds, greens, blues] = SHADES;
  const level = (shade: number, shades: number) => Math.round((shade * BRIGHTEST) / (shades - 1));
  return Array.from({ length: reds * greens * blues }, (_, index) => {
    const [red, green, blue] = [Math.floor(index / (greens * blues)), Math.floor(index / blues) % greens, index % blues];
    return [level(red, reds), level(green, greens), level(blue, blues)] as const;
  });
}
