import { beforeEach, describe, expect, it } from 'vitest';
import { useUndo } from '#renderer/features/score-sheet/sheet/undo-store.ts';
import { sheet } from '#tests/support/panel.ts';

const at = (note: string) => sheet('P-1', { note });
const { push, undo, redo } = useUndo.getState();

describe('undoing', () => {
  beforeEach(() => useUndo.setState({ stacks: new Map() }));

  it('takes quick typing in one field back as one step', () => {
    push('k', at(''), 'note', 0);
    push('k', at('a'), 'note', 300);
    push('k', at('ab'), 'note', 600);
    expect(undo('k', at('abc'))?.note).toBe('');
    expect(undo('k', at(''))).toBeNull();
  });

  it('keeps apart what was typed in another field or after a pause', () => {
    push('k', at(''), 'note', 0);
    push('k', at('a'), 'score novelty', 10);
    push('k', at('ab'), 'score novelty', 5000);
    expect(undo('k', at('abc'))?.note).toBe('ab');
    expect(undo('k', at('ab'))?.note).toBe('a');
  });

  it('goes forward again until something new is typed', () => {
    push('k', at(''), 'note', 0);
    expect(undo('k', at('a'))?.note).toBe('');
    expect(redo('k', at(''))?.note).toBe('a');
    expect(redo('k', at('a'))).toBeNull();
    undo('k', at('a'));
    push('k', at(''), 'note', 9000);
    expect(redo('k', at('b'))).toBeNull();
  });

  it('knows nothing of other sheets', () => {
    push('k', at(''), 'note', 0);
    expect(undo('other', at('x'))).toBeNull();
  });

  it('forgets the oldest of very many steps, not the newest', () => {
    for (let step = 0; step < 300; step += 1) push('k', at(String(step)), 'note', step * 2000);
    expect(undo('k', at('end'))?.note).toBe('299');
    expect(useUndo.getState().stacks.get('k')?.past.length).toBe(199);
  });
});
