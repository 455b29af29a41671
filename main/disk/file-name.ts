const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
// Control characters are what this names as forbidden: no file system of a stick takes them.
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/u;

/** Whether a file of this name can lie on every disk and stick people use (Windows, FAT, macOS, Linux). */
export function isPortableName(name: string): boolean {
  return name !== '' && !FORBIDDEN.test(name) && !RESERVED.test(name) && !/[. ]$/.test(name);
}
