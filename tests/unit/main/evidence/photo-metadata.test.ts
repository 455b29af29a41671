import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { photoMetadataOf } from '#main/evidence/photos/photo-metadata.ts';
import { exifBlock, PLAIN_JPEG, segment, withExif, withSegments } from '#tests/support/files/photos.ts';

const NOTHING = { hidden: false, place: false, serial: false, camera: null, takenAt: null };
const xmp = (text: string) => segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${text}`));

describe('what a JPEG tells beside its picture', () => {
  it('is nothing when it is only a picture', () => {
    expect(photoMetadataOf(PLAIN_JPEG)).toEqual(NOTHING);
  });

  it('is the place, the serial number, the camera and the time in its EXIF block', () => {
    const exif = { place: [7.65, 112.9] as const, serial: '0042', model: 'Kamera X', takenAt: '2023:07:18 09:30:00' };
    expect(photoMetadataOf(withExif(PLAIN_JPEG, exif))).toEqual({
      hidden: true,
      place: true,
      serial: true,
      camera: 'Kamera X',
      takenAt: '2023-07-18T09:30:00',
    });
    expect(photoMetadataOf(withExif(PLAIN_JPEG, { model: 'Kamera X' }))).toMatchObject({ hidden: true, place: false, serial: false });
  });

  it.each([
    ['an XMP block with a place', [xmp('<exif:GPSLatitude>7,39S</exif:GPSLatitude>')], { hidden: true, place: true }],
    ['an XMP block with a serial number', [xmp('<aux:SerialNumber>42</aux:SerialNumber>')], { hidden: true, serial: true }],
    ['a comment', [segment(0xfe, Buffer.from('rumah saya'))], { hidden: true }],
    ["a maker's block", [segment(0xe5, Buffer.from('RMETA'))], { hidden: true }],
    ['a colour profile, which belongs to the picture', [segment(0xe2, Buffer.from('ICC_PROFILE\0x'))], NOTHING],
    ["Adobe's colour transform, which belongs to the picture", [segment(0xee, Buffer.from('Adobe\0x'))], NOTHING],
    ['a second picture in an application block', [segment(0xe2, Buffer.from('MPF\0x'))], { hidden: true }],
  ])('is found in %s', (_, segments, expected) => {
    expect(photoMetadataOf(withSegments(PLAIN_JPEG, ...segments))).toMatchObject(expected);
  });

  it('is found after the end of the picture, where phones put films', () => {
    expect(photoMetadataOf(Buffer.concat([PLAIN_JPEG, Buffer.from('ftypmp42')]))).toMatchObject({ hidden: true });
  });

  it('is not guessed at when the file is cut off or the EXIF block is damaged', () => {
    expect(photoMetadataOf(PLAIN_JPEG.subarray(0, 60))).toBeNull();
    expect(photoMetadataOf(Buffer.from('bukan foto'))).toBeNull();
    const broken = segment(0xe1, Buffer.from('Exif\0\0II*\0\xff\xff\xff\x7f', 'latin1'));
    expect(photoMetadataOf(withSegments(PLAIN_JPEG, broken))).toEqual({ ...NOTHING, hidden: true });
    const cut = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifBlock({ model: 'Kamera X' }).subarray(0, 20)]));
    expect(photoMetadataOf(withSegments(PLAIN_JPEG, cut))).toMatchObject({ hidden: true, camera: null });
  });

  it('is read in either byte order', () => {
    const big = Buffer.alloc(26);
    big.write('MM\0*\0\0\0\x08', 'latin1');
    big.writeUInt16BE(1, 8);
    big.writeUInt16BE(0x0110, 10);
    big.writeUInt16BE(2, 12);
    big.writeUInt32BE(4, 14);
    big.write('ABC\0', 18, 'latin1');
    const photo = withSegments(PLAIN_JPEG, segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), big])));
    expect(photoMetadataOf(photo)).toMatchObject({ camera: 'ABC' });
  });
});

describe('what a PNG or WebP tells beside its picture', () => {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length);
    head.write(type, 4, 'latin1');
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), body])));
    return Buffer.concat([head, body, check]);
  };
  const png = (...more: readonly Buffer[]) =>
    Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', Buffer.alloc(13)), ...more, chunk('IEND', Buffer.alloc(0))]);
  const part = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const webp = (...parts: readonly Buffer[]) => {
    const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
    const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body]);
  };

  it.each([
    ['a PNG without anything', png(), NOTHING],
    ['a PNG with EXIF', png(chunk('eXIf', exifBlock({ place: [7, 112] }))), { hidden: true, place: true }],
    ['a PNG with text', png(chunk('tEXt', Buffer.from('Author\0saya'))), { hidden: true }],
    ['a PNG with bytes after its end', Buffer.concat([png(), Buffer.from('x')]), { hidden: true }],
    ['a WebP without anything', webp(part('VP8 ', Buffer.alloc(11))), NOTHING],
    ['a WebP with EXIF', webp(part('VP8X', Buffer.alloc(10)), part('EXIF', exifBlock({ serial: '42' }))), { hidden: true, serial: true }],
    ['a WebP with bytes after its end', Buffer.concat([webp(part('VP8 ', Buffer.alloc(2))), Buffer.from('x')]), { hidden: true }],
  ])('%s', (_, photo, expected) => {
    expect(photoMetadataOf(photo)).toMatchObject(expected);
  });

  it('is not guessed at when the file is cut off', () => {
    expect(photoMetadataOf(png().subarray(0, 30))).toBeNull();
    expect(photoMetadataOf(png().subarray(0, 33))).toBeNull();
    expect(photoMetadataOf(webp(part('VP8 ', Buffer.alloc(40))).subarray(0, 30))).toBeNull();
    const lying = webp(part('EXIF', Buffer.alloc(4)));
    lying.writeUInt32LE(400, 16);
    expect(photoMetadataOf(lying)).toBeNull();
  });
});
