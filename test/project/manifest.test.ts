import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkManifest } from '../../scripts/manifest/check-manifest.mjs';

const root = pathToFileURL(`${process.cwd()}/`);
const manifest = readFileSync(new URL('manifest.xml', root), 'utf8');

test('the manifest passes every offline check', async () => {
  expect(await checkManifest(manifest, root)).toEqual([]);
});

describe('the offline check finds', () => {
  const cases: [string, (xml: string) => string, RegExp][] = [
    ['XML that is not well-formed', (xml) => xml.replace('</Hosts>', ''), /not well-formed/],
    [
      'elements out of order',
      (xml) => xml.replace(/( {2}<ProviderName>.*\n)( {2}<DefaultLocale>.*\n)/, '$2$1'),
      /must come before/,
    ],
    [
      'a resid that names nothing',
      (xml) => xml.replace('resid="Taskpane.Url"', 'resid="Nowhere"'),
      /Nowhere/,
    ],
    [
      'a missing icon',
      (xml) => xml.replace('classify-16.png', 'absent-16.png'),
      /absent-16\.png does not exist/,
    ],
    [
      'an icon of the wrong size',
      (xml) => xml.replace('refresh-80.png', 'refresh-64.png'),
      /64 × 64 pixels, not 80/,
    ],
    [
      'a text without Chinese',
      (xml) => xml.replace(/<bt:Override Locale="zh-CN" Value="刷新分级"\/>/, ''),
      /no zh-CN/,
    ],
    [
      'a plain http address',
      (xml) => xml.replace(/https:\/\/localhost:3000\/commands/, 'http://localhost:3000/commands'),
      /not an https/,
    ],
    [
      'SharedRuntime in the top-level Requirements',
      (xml) =>
        xml.replace(
          '<Set Name="ExcelApi"',
          '<Set Name="SharedRuntime" MinVersion="1.1"/><Set Name="ExcelApi"',
        ),
      /SharedRuntime/,
    ],
    [
      'a missing GetStarted text',
      (xml) => xml.replace(/ {8}<bt:String id="GetStarted.Title"[\s\S]*?<\/bt:String>\n/, ''),
      /GetStarted\.Title/,
    ],
  ];
  test.each(cases)('%s', async (_name, damage, expected) => {
    const damaged = damage(manifest);
    expect(damaged).not.toBe(manifest);
    expect((await checkManifest(damaged, root)).join('\n')).toMatch(expected);
  });
});
