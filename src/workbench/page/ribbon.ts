import { byId, make } from './element';
import type { Words } from './words';

export interface RibbonEvents {
  open(): void;
  save(): void;
  sample(language: 'en' | 'zh'): void;
  classify(): void;
  refresh(): void;
  summary(): void;
}

/** The strip of buttons: the file, and the add-in's own three, as its manifest puts them on Excel's ribbon. */
export function drawRibbon(words: Words, events: RibbonEvents): void {
  const button = (name: keyof RibbonEvents & string, text: string, press: () => void, icon?: string) => {
    const element = make('button', { type: 'button', 'data-testid': `ribbon-${name}` });
    if (icon !== undefined)
      element.append(
        make('img', { src: `/assets/icons/${icon}-20.png`, alt: '', width: '20', height: '20' }),
      );
    element.append(text);
    element.addEventListener('click', press);
    return element;
  };
  const english = button('sample', words.sampleEn, () => events.sample('en'));
  const chinese = button('sample', words.sampleZh, () => events.sample('zh'));
  chinese.dataset.testid = 'ribbon-sample-zh';
  chinese.lang = 'zh-CN';
  english.lang = 'en';
  const groups = [
    [button('open', words.open, events.open), button('save', words.save, events.save)],
    [make('span', { class: 'label' }, words.newSample), english, chinese],
    [
      button('classify', words.classify, events.classify, 'classify'),
      button('refresh', words.refresh, events.refresh, 'refresh'),
      button('summary', words.summary, events.summary, 'summary'),
    ],
  ];
  byId('ribbon').replaceChildren(...groups.map((parts) => make('div', { class: 'group' }, ...parts)));
}
