import type { Direction } from '../data-edge';

/** What a key asks for while no cell is being edited. */
export type KeyCommand =
  | { do: 'move'; direction: Direction; extend: boolean; toEdge: boolean }
  | { do: 'page'; direction: 'up' | 'down'; extend: boolean }
  | { do: 'home' | 'end'; whole: boolean; extend: boolean }
  | { do: 'step'; direction: Direction }
  | {
      do:
        'selectAll' | 'selectRows' | 'selectColumns' | 'edit' | 'clear' | 'copy' | 'cut' | 'erase' | 'escape';
    }
  | { do: 'sheet'; direction: 'next' | 'previous' };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Excel's keys. Undefined: not one of them (typing begins an entry). */
export function keyCommand({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): KeyCommand | undefined {
  const control = ctrlKey || metaKey;
  const extend = shiftKey;
  if (altKey) return undefined;
  const direction = arrows[key];
  if (direction) return { do: 'move', direction, extend, toEdge: control };
  switch (key) {
    case 'PageUp':
    case 'PageDown': {
      const down = key === 'PageDown';
      if (control) return { do: 'sheet', direction: down ? 'next' : 'previous' };
      return { do: 'page', direction: down ? 'down' : 'up', extend };
    }
    case 'Home':
      return { do: 'home', whole: control, extend };
    case 'End':
      return { do: 'end', whole: control, extend };
    case 'Enter':
      return { do: 'step', direction: shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { do: 'step', direction: shiftKey ? 'left' : 'right' };
    case 'F2':
      return { do: 'edit' };
    case 'Delete':
      return { do: 'clear' };
    case 'Backspace':
      return { do: 'erase' };
    case 'Escape':
      return { do: 'escape' };
    case ' ':
      return control ? { do: 'selectColumns' } : shiftKey ? { do: 'selectRows' } : undefined;
    default:
      return control ? chord(key.toLowerCase()) : undefined;
  }
}

function chord(letter: string): KeyCommand | undefined {
  const commands: Record<string, KeyCommand> = {
    a: { do: 'selectAll' },
    c: { do: 'copy' },
    x: { do: 'cut' },
  };
  return commands[letter];
}
