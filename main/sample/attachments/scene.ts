import type { SeededRandom } from '../seeded-random.ts';

/** Red, green, blue, each from 0 to 255, not rounded. */
type Colour = readonly [red: number, green: number, blue: number];

/** A picture as a camera might have taken it: red, green and blue of each pixel, row by row, not rounded. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly light: Float64Array;
}

const WIDTH = 480;
const HEIGHT = 320;
const GROUND = 236;
const ROOF: Omit<Patch, 'colour'> = { left: 92, right: 388, top: 96, bottom: 140 };
const SKIES: readonly [readonly [Colour, Colour], ...(readonly [Colour, Colour])[]] = [
  [
    [96, 150, 205],
    [222, 232, 236],
  ],
  [
    [120, 150, 190],
    [248, 222, 186],
  ],
  [
    [140, 165, 185],
    [226, 228, 224],
  ],
];
const WALLS: readonly [Colour, ...Colour[]] = [
  [236, 226, 205],
  [216, 228, 222],
  [232, 214, 196],
];
const ROOFS: readonly [Colour, ...Colour[]] = [
  [150, 72, 52],
  [112, 62, 54],
  [92, 98, 104],
];

/** A rectangle of one colour; later ones lie on earlier ones. */
interface Patch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly colour: Colour;
}

/**
 * An office of a small town on a day of the seed's choosing: sky, hills, a building with door and windows, a flag, people in front of it. Nothing but sums and
 * products, so that it is the same on every machine.
 */
export function officeScene(random: SeededRandom): Scene {
  const [zenith, horizon] = random.pick(SKIES);
  const ridge = hills(random);
  const patches = [...building(random), ...flag(random), ...visitors(random)];
  const grain = Array.from({ length: 997 }, () => random.integer(-7, 7));
  const light = new Float64Array(WIDTH * HEIGHT * 3);
  paintBackdrop(light, { zenith, horizon, ridge });
  paintRoof(light, random.pick(ROOFS));
  for (const patch of patches) paint(light, patch);
  develop(light, grain);
  return { width: WIDTH, height: HEIGHT, light };
}

function paint(light: Float64Array, { left, top, right, bottom, colour }: Patch): void {
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) light.set(colour, (y * WIDTH + x) * 3);
}

/** A gable with its rows of tiles, narrower with every line towards the ridge. */
function paintRoof(light: Float64Array, colour: Colour): void {
  const { left, right, top, bottom } = ROOF;
  for (let y = top; y < bottom; y += 1) {
    const inset = Math.round(((bottom - y) * 0.45 * (right - left)) / (2 * (bottom - top)));
    paint(light, { left: left + inset, right: right - inset, top: y, bottom: y + 1, colour: shaded(colour, 1 - (y % 6) * 0.02) });
  }
}

function paintBackdrop(light: Float64Array, backdrop: Backdrop): void {
  for (let y = 0; y < HEIGHT; y += 1) for (let x = 0; x < WIDTH; x += 1) light.set(background(x, y, backdrop), (y * WIDTH + x) * 3);
}

/** Darker towards the corners, lit from the left, with the grain of film. */
function develop(light: Float64Array, grain: readonly number[]): void {
  for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel += 1) {
    const dx = (pixel % WIDTH) / WIDTH - 0.5;
    const dy = Math.floor(pixel / WIDTH) / HEIGHT - 0.5;
    const by = 1.06 - 0.5 * (dx * dx + dy * dy) - 0.08 * dx;
    const speck = grain[pixel % grain.length] ?? 0;
    for (let channel = pixel * 3; channel < pixel * 3 + 3; channel += 1) light[channel] = (light[channel] ?? 0) * by + speck;
  }
}

interface Backdrop {
  readonly zenith: Colour;
  readonly horizon: Colour;
  /** Height of the far hills at each column. */
  readonly ridge: readonly number[];
}

function background(x: number, y: number, { zenith, horizon, ridge }: Backdrop): Colour {
  if (y >= GROUND) return mixed([112, 134, 82], [168, 160, 128], (y - GROUND) / (HEIGHT - GROUND));
  const crest = ridge[x] ?? GROUND;
  if (y > crest) return mixed([128, 152, 150], [92, 122, 92], Math.min(1, (y - crest) / 70));
  return mixed(zenith, horizon, y / GROUND);
}

/** A line that wanders up and down, smoothed. */
function hills(random: SeededRandom): readonly number[] {
  const knots = Array.from({ length: 9 }, () => random.integer(118, 186));
  return Array.from({ length: WIDTH }, (_, x) => {
    const at = (x * (knots.length - 1)) / WIDTH;
    const index = Math.floor(at);
    const share = at - index;
    const smooth = share * share * (3 - 2 * share);
    return (knots[index] ?? 0) * (1 - smooth) + (knots[index + 1] ?? 0) * smooth;
  });
}

function building(random: SeededRandom): readonly Patch[] {
  const wall = random.pick(WALLS);
  const windows = [112, 158, 294, 340].flatMap((left) => window(left, 164, shaded([120, 150, 170], random.integer(80, 115) / 100)));
  return [
    { left: 100, top: 140, right: 380, bottom: 250, colour: wall },
    { left: 100, top: 140, right: 380, bottom: 147, colour: shaded(wall, 0.72) },
    { left: 100, top: 240, right: 380, bottom: 250, colour: shaded(wall, 0.6) },
    ...windows,
    { left: 212, top: 172, right: 268, bottom: 250, colour: shaded(wall, 0.55) },
    { left: 217, top: 177, right: 239, bottom: 250, colour: [96, 70, 50] },
    { left: 241, top: 177, right: 263, bottom: 250, colour: [104, 76, 54] },
    { left: 176, top: 150, right: 304, bottom: 165, colour: [38, 92, 88] },
    { left: 186, top: 155, right: 294, bottom: 160, colour: [226, 234, 228] },
    { left: 196, top: 250, right: 284, bottom: 258, colour: [186, 182, 172] },
    { left: 188, top: 258, right: 292, bottom: 266, colour: [170, 166, 156] },
  ];
}

function window(left: number, top: number, glass: Colour): readonly Patch[] {
  const frame: Colour = [246, 244, 238];
  return [
    { left, top, right: left + 34, bottom: top + 48, colour: frame },
    { left: left + 3, top: top + 3, right: left + 16, bottom: top + 45, colour: glass },
    { left: left + 18, top: top + 3, right: left + 31, bottom: top + 45, colour: shaded(glass, 0.9) },
  ];
}

function flag(random: SeededRandom): readonly Patch[] {
  const left = random.integer(40, 60);
  return [
    { left, top: 60, right: left + 3, bottom: 262, colour: [210, 210, 206] },
    { left: left + 3, top: 64, right: left + 37, bottom: 75, colour: [196, 40, 44] },
    { left: left + 3, top: 75, right: left + 37, bottom: 86, colour: [244, 242, 238] },
  ];
}

const CLOTHES: readonly [Colour, ...Colour[]] = [
  [52, 74, 110],
  [150, 60, 70],
  [214, 190, 120],
  [70, 110, 84],
  [228, 226, 220],
];

function visitors(random: SeededRandom): readonly Patch[] {
  const places = random.shuffled([128, 168, 300, 330, 404, 432]).slice(0, random.integer(3, 5));
  return places.flatMap((left) => {
    const top = random.integer(204, 222);
    const colour = random.pick(CLOTHES);
    const size = (top - 170) / 40;
    const [head, shoulder, tall] = [Math.round(9 * size), Math.round(18 * size), Math.round(56 * size)];
    const middle = left + Math.round((shoulder - head) / 2);
    return [
      { left: left - 4, top: top + tall - 2, right: left + shoulder + 10, bottom: top + tall + 2, colour: [96, 104, 76] as const },
      { left: left + 2, top: top + Math.round(tall * 0.55), right: left + shoulder - 2, bottom: top + tall, colour: [52, 52, 58] as const },
      { left, top: top + head + 1, right: left + shoulder, bottom: top + Math.round(tall * 0.6), colour },
      { left: middle, top, right: middle + head, bottom: top + head + 2, colour: [172, 122, 92] as const },
      { left: middle, top: top - 2, right: middle + head, bottom: top + 3, colour: [40, 34, 32] as const },
    ];
  });
}

function mixed([r1, g1, b1]: Colour, [r2, g2, b2]: Colour, share: number): Colour {
  return [r1 + (r2 - r1) * share, g1 + (g2 - g1) * share, b1 + (b2 - b1) * share];
}

function shaded([red, green, blue]: Colour, by: number): Colour {
  return [red * by, green * by, blue * by];
}
