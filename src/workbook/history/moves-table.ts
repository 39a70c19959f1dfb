import { type MoveKind, moveKinds, type Migration } from '../../classify';
import type { Block } from '../address';
import { type Corner, part, section } from '../drawn-sheet/sections';
import { houseLooks, thinLine } from '../drawn-sheet/looks';
import type { DrawnSection } from '../drawn-sheet/sheet-drawing';
import { asText, numberFormats, type Translate } from '../tier-columns';
import { moveLooks, netFormat } from './history-looks';
import { type HistoryWord, schemeName, shareOf } from './history-words';

const columnsPerMethod = 3;

export interface MovesTable {
  table: DrawnSection;
  /** By how many more customers moved up than down, a cell a method; none where no method knows up and down. */
  net: Block[];
}

/**
 * How many customers moved which way, and their revenue: a row a way, three columns a method. Below the total, what is left
 * of up when down is taken off.
 */
export function movesTable(
  migrations: readonly Migration[],
  corner: Corner,
  translate: Translate,
  word: HistoryWord,
): MovesTable {
  const kinds = moveKinds.filter((kind) => migrations.some(({ moves }) => moves[kind].customers > 0));
  const names = ['', ...migrations.flatMap(({ after }) => [asText(schemeName(after, translate)), '', ''])];
  const header = [
    word('move'),
    ...migrations.flatMap(() => [word('customers'), word('share'), word('revenue')]),
  ];
  const rows = kinds.map((kind) => [
    asText(word(`kinds.${kind}`)),
    ...migrations.flatMap(({ moves }) => {
      const { customers, amount } = moves[kind];
      return [customers, shareOf(customers, everybody(moves)), amount];
    }),
  ]);
  const total = [
    asText(word('total')),
    ...migrations.flatMap(({ moves }) => {
      const all = moveKinds.map((kind) => moves[kind]);
      return [everybody(moves), shareOf(1, 1), all.reduce((sum, { amount }) => sum + amount, 0)];
    }),
  ];
  const ordered = migrations.map(({ isComparable }) => isComparable);
  const hasNet = ordered.includes(true);
  const net = [
    asText(word('net')),
    ...migrations.flatMap(({ moves }, at) => {
      if (!ordered[at]) return ['', '', ''];
      const customers = moves.up.customers - moves.down.customers;
      return [customers, shareOf(customers, everybody(moves)), moves.up.amount - moves.down.amount];
    }),
  ];
  const width = header.length;
  const body = rows.length + 1;
  const netRow = 2 + body;
  const { integer, percent } = numberFormats;
  const drawn = {
    ...section(
      corner,
      [names, header.map(asText), ...rows, total, ...(hasNet ? [net] : [])],
      [
        [part(0, 0, 2, width), houseLooks.header],
        [part(1, 1, 1, width - 1), { align: 'right' }],
        [part(2, 1, body, width - 1), { numberFormat: integer, align: 'right' }],
        ...migrations.map(
          (_, at) => [part(2, 2 + at * columnsPerMethod, body), { numberFormat: percent }] as const,
        ),
        [part(2, 0, rows.length, width), { lines: thinLine, bottom: thinLine }],
        ...kinds.flatMap((kind, row) => lookOf(kind, row)),
        [part(2 + rows.length, 0, 1, width), houseLooks.total],
        ...(hasNet ? netLooks(netRow, migrations.length, width) : []),
      ],
    ),
    isTable: true,
  };
  const cells = ordered.flatMap((isOrdered, at): Block[] =>
    isOrdered ? [part(corner.row + netRow, corner.column + 1 + at * columnsPerMethod)] : [],
  );
  return { table: drawn, net: cells };
}

const netLooks = (row: number, methods: number, width: number) => [
  [part(row, 1, 1, width - 1), { numberFormat: netFormat.figure, align: 'right' }] as const,
  ...Array.from(
    { length: methods },
    (_, at) => [part(row, 2 + at * columnsPerMethod), { numberFormat: netFormat.share }] as const,
  ),
];

const everybody = (moves: Migration['moves']): number =>
  moveKinds.reduce((sum, kind) => sum + moves[kind].customers, 0);

const lookOf = (kind: MoveKind, row: number) =>
  kind === 'up' || kind === 'down' || kind === 'same'
    ? [[part(2 + row, 0), { fill: moveLooks[kind].fill, colour: moveLooks[kind].colour }] as const]
    : [];
