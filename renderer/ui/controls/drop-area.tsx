import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import './drop-area.css';

interface DropAreaProps {
  /** What happens on dropping, shown while files hover. */
  readonly hint: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes files dropped anywhere on its content; of nested areas the innermost takes them. */
export function DropArea({ hint, onFiles, children }: DropAreaProps) {
  const depth = useRef(0);
  const [hovering, setHovering] = useState(false);
  const track = (step: 1 | -1) => (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    depth.current += step;
    setHovering(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    depth.current = 0;
    setHovering(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className="drop-area" onDragEnter={track(1)} onDragLeave={track(-1)} onDragOver={allow} onDrop={drop}>
      {children}
      {hovering ? <div className="drop-area__hint">{hint}</div> : null}
    </div>
  );
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

function allow(event: DragEvent): void {
  if (carriesFiles(event)) event.preventDefault();
}
