import { direction, type Migration, type Moved } from '../../classify';
import type { Block } from '../address';
import type { CellStyle } from '../drawn-sheet/cell-style';
import { houseLooks, thinLine } from '../drawn-sheet/looks';
import { type Corner, part, section } from '../drawn-sheet/sections';
import type { DrawnSection } from '../drawn-sheet/sheet-drawing';
import { asText, type Translate } from '../tier-columns';
import { countFormat, moveLooks } from './history-looks';
import { type HistoryWord, tierFills } from './history-words';

type Figure = keyof Moved;

/** Tiers then as rows, tiers now as columns; below them who is new, beside them who is gone, and the totals of both. */
export function migrationMatrix(
  migration: Migration,
  figure: Figure,
  corner: Corner,
  translate: Translate,
  word: HistoryWord,
): DrawnSection {
  const { before, after, cells, added, gone } = migration;
  const of = (moved: Moved): number => moved[figure];
  const sum = (list: readonly Moved[]): number => list.reduce((all, moved) => all + of(moved), 0);
  const tiersNow = after.categories.length;
  const tiersThen = before.categories.length;
  const header = [
    word('then'),
    ...after.categories.map(({ name }) => translate(name)),
    word('gone'),
    word('total'),
  ];
  const rows = before.categories.map(({ name }, i) => [
    asText(translate(name)),
    ...cells[i].map(of),
    of(gone[i]),
    sum([...cells[i], gone[i]]),
  ]);
  const arrived = added.map((moved, k) => [...cells.map((row) => row[k]), moved]);
  const newcomers = [asText(word('new')), ...added.map(of), '', sum(added)];
  const total = [asText(word('total')), ...arrived.map(sum), sum(gone), sum([...arrived.flat(), ...gone])];
  const width = tiersNow + 3;
  return {
    ...section(
      corner,
      [header.map(asText), ...rows, newcomers, total],
      [
        [part(0, 0, 1, width), { ...houseLooks.header, wrap: true }],
        [part(0, 1, 1, width - 1), { align: 'right' }],
        [part(1, 1, tiersThen + 2, width - 1), { numberFormat: countFormat, align: 'right' }],
        [part(1, 0, tiersThen + 1, width), { lines: thinLine, bottom: thinLine }],
        ...directionLooks(migration),
        ...tierFills(before).map(
          ({ row, swatch }) => [part(1 + row, 0), { fill: swatch.fill, colour: swatch.text }] as const,
        ),
        [part(1, width - 1, tiersThen + 1), { bold: true }],
        [part(tiersThen + 2, 0, 1, width), houseLooks.total],
      ],
    ),
    isTable: true,
  };
}

/** The looks of up, down and stayed: neighbours of a row that mean the same get theirs together. */
function directionLooks(migration: Migration): (readonly [Block, CellStyle])[] {
  const { before, after } = migration;
  return before.categories.flatMap(({ key }, row) => {
    const meanings = after.categories.map((category, column) => {
      if (category.key === key) return 'same' as const;
      const way = direction(migration, row, column);
      return way === 0 ? undefined : way > 0 ? ('up' as const) : ('down' as const);
    });
    return meanings.flatMap((meaning, column) => {
      if (meaning === undefined || (column > 0 && meanings[column - 1] === meaning)) return [];
      const end = meanings.findIndex((other, at) => at > column && other !== meaning);
      const count = (end < 0 ? meanings.length : end) - column;
      return [[part(1 + row, 1 + column, 1, count), moveLooks[meaning]] as const];
    });
  });
}
