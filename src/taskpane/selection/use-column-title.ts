import { columnLetters, type ColumnProfile } from '../../classify';
import { useText } from '../language/use-text';

/** What a column is called: its header, or, without one, its letter in the sheet. */
export function useColumnTitle(firstColumn: number): (column: ColumnProfile) => string {
  const say = useText();
  return ({ header, index }) =>
    header.trim() || say('pane.columns.unnamed', { letter: columnLetters(firstColumn + index) });
}
