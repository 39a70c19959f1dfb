import { keyCommand } from '../../../../src/workbench/page/grid/key-command';

const press = (key: string, held: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {}) =>
  keyCommand({
    key,
    ctrlKey: held.ctrl ?? false,
    metaKey: false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
  });

describe('keyCommand', () => {
  it.each([
    ['ArrowDown', {}, { do: 'move', direction: 'down', extend: false, toEdge: false }],
    ['ArrowLeft', { ctrl: true, shift: true }, { do: 'move', direction: 'left', extend: true, toEdge: true }],
    ['PageUp', { shift: true }, { do: 'page', direction: 'up', extend: true }],
    ['PageDown', { ctrl: true }, { do: 'sheet', direction: 'next' }],
    ['Home', { ctrl: true }, { do: 'home', whole: true, extend: false }],
    ['Enter', { shift: true }, { do: 'step', direction: 'up' }],
    ['Tab', {}, { do: 'step', direction: 'right' }],
    ['a', { ctrl: true }, { do: 'selectAll' }],
    [' ', { ctrl: true }, { do: 'selectColumns' }],
    ['F2', {}, { do: 'edit' }],
    ['Delete', {}, { do: 'clear' }],
  ] as const)('takes %s %j', (key, held, command) => {
    expect(press(key, held)).toEqual(command);
  });

  it.each([
    ['a', {}],
    ['客', {}],
    [' ', {}],
    ['v', { ctrl: true }],
    ['ArrowDown', { alt: true }],
  ])('leaves %s %j to the entry or the browser', (key, held) => {
    expect(press(key, held)).toBeUndefined();
  });
});
