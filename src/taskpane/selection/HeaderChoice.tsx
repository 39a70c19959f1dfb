import type { CellValue, Profile } from '../../classify';
import type { Region } from '../../workbook/region';
import { Choice } from '../controls/Choice';
import { useText } from '../language/use-text';
import { useIsRunning } from '../run/run-store';
import { readSelection } from './read-selection';
import { useSelectionStore } from './selection-store';

interface HeaderChoiceProps {
  region: Region;
  profile: Profile;
  firstRows: readonly (readonly CellValue[])[];
}

/** Statements of payment services have their headers below two dozen lines of prose. */
const rowsOffered = 40;
const longest = 60;

/** The filled cells of a row in one line. */
function lineOf(row: readonly CellValue[]): string {
  const line = row
    .map((cell) => String(cell).trim())
    .filter((text) => text !== '')
    .join(' · ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** Which row holds the headers: found, and changeable to any of the first rows or to none. */
export function HeaderChoice({ region, profile, firstRows }: HeaderChoiceProps) {
  const say = useText();
  const chooseHeader = useSelectionStore((state) => state.chooseHeader);
  const isRunning = useIsRunning();
  const { sheetId, firstRow, firstColumn, headerRow } = region;
  const rows = firstRows.slice(0, rowsOffered).flatMap((row, index) => {
    const text = lineOf(row);
    return text === '' ? [] : [{ row: firstRow + index, text }];
  });
  const nameOf = (row: number): string =>
    say('pane.selection.header.row', {
      row: row + 1,
      text: rows.find((one) => one.row === row)?.text ?? '',
    });
  const found =
    profile.headerRow < 0
      ? say('pane.selection.header.autoNone')
      : say('pane.selection.header.auto', { row: firstRow + profile.headerRow + 1 });
  const value = headerRow === undefined ? 'auto' : String(headerRow);

  return (
    <Choice
      label={say('pane.selection.header.label')}
      orientation="horizontal"
      value={value}
      disabled={isRunning}
      options={['auto', ...rows.map(({ row }) => String(row)), '-1']}
      name={(option) => {
        if (option === 'auto') return headerRow === undefined ? found : say('pane.selection.header.find');
        return option === '-1' ? say('pane.selection.header.none') : nameOf(Number(option));
      }}
      onChoose={(option) => {
        chooseHeader(
          option === 'auto' ? undefined : { sheetId, firstRow, firstColumn, headerRow: Number(option) },
        );
        void readSelection();
      }}
    />
  );
}
