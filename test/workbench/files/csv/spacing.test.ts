import { spacedFields, spacingOf } from '../../../../src/workbench/files/csv/spacing';

describe('columns that stand apart by blanks', () => {
  it('are parted by any run of blanks, or by two and more', () => {
    expect(spacedFields(' 00001 19970101  1   11.77 ', ' ')).toEqual(['00001', '19970101', '1', '11.77']);
    expect(spacedFields('Ann Lee   2024-01-05  12.50', '  ')).toEqual(['Ann Lee', '2024-01-05', '12.50']);
  });

  it('are found where every line has as many fields', () => {
    const lines = ['a b c', '1 2 x', '3 4 y'];
    expect(spacingOf(lines)).toBe(' ');
    expect(spacingOf([...lines, '5 6'])).toBeUndefined();
  });

  it('need numbers: three words a line are a text', () => {
    expect(spacingOf(['all is well', 'that ends well', 'says the title'])).toBeUndefined();
  });
});
