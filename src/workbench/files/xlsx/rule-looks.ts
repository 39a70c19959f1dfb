import type { RuleFormat } from '../../model';
import { all, at, readXmlTree, type XmlNode } from './xml-tree';
import { readPart, type Zip } from './zip';

/** The looks of rules in the order of the file's styles: fill, colour and shape of letters, number format. */
export async function ruleLooks(zip: Zip): Promise<RuleFormat[]> {
  const styles = readXmlTree((await readPart(zip, 'xl/styles.xml')) ?? '');
  return all(at(styles, 'dxfs'), 'dxf').map(lookOf);
}

function lookOf(dxf: XmlNode): RuleFormat {
  const color = (node: XmlNode | undefined): string | undefined => {
    const rgb = node?.attributes.get('rgb');
    return rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
  };
  const font = at(dxf, 'font');
  const has = (name: string) => at(font, name) !== undefined && at(font, name)?.attributes.get('val') !== '0';
  const pattern = at(dxf, 'fill', 'patternFill');
  const [fill, fontColor] = [
    color(at(pattern, 'bgColor')) ?? color(at(pattern, 'fgColor')),
    color(at(font, 'color')),
  ];
  const numberFormat = at(dxf, 'numFmt')?.attributes.get('formatCode');
  return {
    ...(fill !== undefined && { fill }),
    ...(fontColor !== undefined && { fontColor }),
    ...(has('b') && { bold: true }),
    ...(has('i') && { italic: true }),
    ...(has('strike') && { strikethrough: true }),
    ...(has('u') && { underline: at(font, 'u')?.attributes.get('val') === 'double' ? 'Double' : 'Single' }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}
