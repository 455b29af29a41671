/** One block of a photo's file that is no part of the picture; `exif` is the TIFF structure of an EXIF block. */
export interface MetadataBlock {
  readonly kind: 'exif' | 'other';
  readonly bytes: Buffer;
}
