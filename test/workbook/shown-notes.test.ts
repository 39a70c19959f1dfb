import type { Classification, Message } from '../../src/classify';
import { text } from '../../src/classify/value-message';
import { translatorFor } from '../../src/locales/translate';
import { shownNotes } from '../../src/workbook/shown-notes';

const within = (group: string, note: Message): Message => ({
  key: 'rules.withinGroup',
  params: { group: text(group), label: note },
});
const notes = (own: readonly Message[], locale: 'en' | 'zh-CN' = 'en'): string[] => {
  const classification: Pick<Classification, 'notes' | 'methods'> = { notes: [...own], methods: [] };
  return shownNotes(classification, translatorFor(locale));
};

it('says a note of several groups once, and counts those beyond the first', () => {
  const same = text('few customers');
  expect(notes([within('A', same), text('other'), within('B', same)])).toEqual([
    'A, B: few customers',
    'other',
  ]);
  const many = Array.from({ length: 9 }, (_, at) => within(`G${String(at)}`, same));
  expect(notes(many)).toEqual(['G0, G1, G2, G3 and 5 more: few customers']);
  expect(notes(many, 'zh-CN')[0]).toMatch(/G3及另外 5 组：few customers$/);
});

it('shows twenty notes and tells how many more there are', () => {
  const own = Array.from({ length: 50 }, (_, at) => text(`note ${String(at)}`));
  expect(notes(own)).toHaveLength(21);
  expect(notes(own).at(-1)).toBe('30 more notes are not listed.');
  expect(notes(own.slice(0, 21))).toHaveLength(21);
});
