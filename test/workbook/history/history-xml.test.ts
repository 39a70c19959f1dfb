import {
  historyXml,
  readHistoryXml,
  snapshotNamespace,
  snapshotOfNamespace,
} from '../../../src/workbook/history/history-xml';

const content = { packing: 'deflate-raw', text: 'AbC+/w==', about: '{"name":"<A> & \\"客户\\""}' } as const;

it('gives back what was written', () => {
  expect(readHistoryXml(historyXml('urn:x', content))).toEqual(content);
});

it('reads it as other programs write it anew', () => {
  const xml = `<?xml version='1.0'?>\n<h:a xmlns:h='urn:x'>\n <about>{"a":&quot;&#60;&#x3e;&quot;}</about>\n <data packing='none'>\n QUJD\n RA==\n </data></h:a>`;
  expect(readHistoryXml(xml)).toEqual({ packing: 'none', text: 'QUJDRA==', about: '{"a":"<>"}' });
});

it.each(['', '<a/>', '<data packing="zip">AA==</data>', '<data packing="none">!</data>'])(
  'does not read %j',
  (xml) => {
    expect(readHistoryXml(xml)).toBeUndefined();
  },
);

it('names the parts of snapshots by namespaces', () => {
  expect(snapshotOfNamespace(snapshotNamespace('12', 3))).toEqual({ id: '12', part: 3 });
  expect(snapshotOfNamespace('urn:customer-tiers:history:1')).toBeUndefined();
  expect(snapshotOfNamespace('urn:customer-tiers:history:2:12:0')).toBeUndefined();
});
