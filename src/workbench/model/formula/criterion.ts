import type { CellValue } from '../cell-value';
import { compareValues, toText } from './operand';

/** The test of COUNTIF and SUMIF: `">=10"`, `"VIP"`, `"a*"`, 5. Text in any case; `*` and `?` stand for characters. */
export function criterionTest(criterion: CellValue): (value: CellValue) => boolean {
  const match = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(toText(criterion));
  const operator = match?.[1] ?? '=';
  const wanted = match?.[2] ?? '';
  const number = wanted.trim() === '' ? Number.NaN : Number(wanted);
  if (operator === '=' || operator === '<>') {
    const pattern = new RegExp(
      `^${wanted
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
      'is',
    );
    const equals = (value: CellValue): boolean =>
      Number.isNaN(number) ? pattern.test(toText(value)) : value === number || value === wanted;
    return operator === '=' ? equals : (value) => !equals(value);
  }
  const against: CellValue = Number.isNaN(number) ? wanted : number;
  return (value) => {
    if (typeof value !== typeof against) return false;
    const order = compareValues(value, against);
    return operator === '<'
      ? order < 0
      : operator === '>'
        ? order > 0
        : operator === '<='
          ? order <= 0
          : order >= 0;
  };
}
