import { useState } from 'react';

/** Keys for a list whose items may be given other ids: a renamed item stays the same on the screen, opened and with the focus where it was. */
export function useKeys() {
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  return {
    keyOf: ({ id }: { readonly id: string }) => keys.get(id) ?? id,
    renamed: (from: string, to: string) => setKeys(new Map([...keys, [to, keys.get(from) ?? from]])),
  };
}
