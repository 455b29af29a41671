import { useEffect, useRef, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';

interface PhotoProps {
  readonly juror: string;
  readonly sha256: string;
  readonly name: string;
  /** No side is drawn with more pixels. */
  readonly longest: number;
}

/** A kept photo, drawn on the page: pages may load no picture but the program's own. */
export function Photo({ juror, sha256, name, longest }: PhotoProps) {
  const bridge = useBridge();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isThere, setThere] = useState(true);
  useEffect(() => {
    let current = true;
    const draw = async () => {
      const content = await bridge['evidence:content']({ juror, sha256 });
      const bitmap = content.ok ? await decode(content.value) : null;
      if (current && bitmap !== null && canvas.current !== null) paint(canvas.current, bitmap, longest);
      if (current) setThere(bitmap !== null);
      bitmap?.close();
    };
    void draw();
    return () => {
      current = false;
    };
  }, [bridge, juror, sha256, longest]);
  if (!isThere) return null;
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, since pages load no picture but the program's own
  return <canvas ref={canvas} className="photo" role="img" aria-label={name} width={1} height={1} />;
}

function decode({ bytes, mediaType }: { readonly bytes: Uint8Array; readonly mediaType: string }): Promise<ImageBitmap | null> {
  return createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mediaType })).catch(() => null);
}

function paint(canvas: HTMLCanvasElement, bitmap: ImageBitmap, longest: number): void {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
