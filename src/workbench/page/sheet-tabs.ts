import { make } from './element';
import type { WorkbookFacts } from './sheet-facts';
import type { Words } from './words';

/** Draws a tab for each sheet; the one in front is pressed. */
export function drawTabs(
  list: HTMLElement,
  { sheets, activeSheetId }: WorkbookFacts,
  words: Words,
  activate: (sheetId: string) => void,
): void {
  const tabs = sheets.map(({ id, name, tabColor, isProtected }) => {
    const selected = id === activeSheetId;
    const tab = make(
      'button',
      { type: 'button', role: 'tab', class: 'tab', 'aria-selected': String(selected) },
      name,
    );
    if (tabColor !== '') tab.style.setProperty('--tab-color', tabColor);
    if (isProtected) tab.prepend(make('span', { class: 'lock', title: words.protectedSheet }, '🔒'));
    tab.addEventListener('click', () => activate(id));
    return tab;
  });
  list.replaceChildren(...tabs);
  list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
