import './kbd.css';

/** The keys of a shortcut, each in its own cap. */
export function Kbd({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="kbd">
      {keys.map((key) => (
        <kbd key={key} className="kbd__key">
          {key}
        </kbd>
      ))}
    </span>
  );
}
