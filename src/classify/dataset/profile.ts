import { type Role, roles, type RowKind } from '../roles';
import { type ColumnContents, columnContents } from './column-contents';
import { type DateQuestion, dateQuestionOf } from './date-question';
import { isPersonal } from './header-exclusions';
import { scoresInContext, scoresWithCells } from './header-context';
import { findHeader } from './headers';
import type { CellValue } from './raw-table';
import { roleByContents, roleFit } from './role-fit';
import { type AssignedRole, assignRoles } from './assign-roles';

/** A role a column may have, and how surely: 0 to 1. */
export interface RoleCandidate {
  role: Role;
  confidence: number;
}

/** What is understood of one column of a selection. */
export interface ColumnProfile {
  /** Zero-based column within the block. */
  index: number;
  /** The header text as it stands in the sheet; `''` without a header row. */
  header: string;
  role: Role;
  /** How surely it has that role, 0 to 1. */
  confidence: number;
  /** Every role it may have, the surest first. */
  candidates: RoleCandidate[];
  /** The number format of the first non-blank data cell. */
  numberFormat: string;
  /** Where the column holds dates that can be read in several ways, what to ask. */
  dateQuestion?: DateQuestion;
}

/** What is understood of a selection before all of it is read. */
export interface Profile {
  kind: RowKind;
  /** Zero-based row within the block that holds the headers (title rows may stand above it); −1: no header. */
  headerRow: number;
  /** Zero-based row within the block where the data begin. */
  firstDataRow: number;
  /** Whether there is at least one row of data. */
  hasData: boolean;
  columns: ColumnProfile[];
}

/** A column's header and cells, weighed for every role. */
export interface ColumnEvidence {
  header: Map<Role, number>;
  contents: ColumnContents;
  /** Confidence by role: the header's word, weighed by how well the cells agree. */
  confidence: Map<Role, number>;
  personal: boolean;
}

/** From here up a header says what its cells are, and they are not asked what else they look like. */
const telling = 0.6;

/** A header is believed as far as the cells agree; where it says nothing, the cells speak, but not as surely. */
function weigh(header: string, said: Map<Role, number>, contents: ColumnContents): ColumnEvidence {
  const scores = scoresWithCells(header, said, contents);
  const confidence = new Map<Role, number>();
  for (const [role, word] of scores) {
    const fit = contents.cells === 0 ? 0.5 : roleFit(role, contents);
    if (word > 0) confidence.set(role, word * (0.3 + 0.7 * fit));
  }
  if (Math.max(0, ...confidence.values()) < telling)
    for (const role of roles) {
      const guess = (scores.get(role) ?? 1) > 0.2 ? roleByContents(role, contents) : 0;
      if (guess > (confidence.get(role) ?? 0)) confidence.set(role, guess);
    }
  return { header: scores, contents, confidence, personal: isPersonal(header) };
}

/** Without headers and without ids that come back often enough, the most varied texts are the customers. */
function guessCustomer(assigned: AssignedRole[], evidence: readonly ColumnEvidence[]): void {
  if (assigned.some(({ role }) => role === 'customer')) return;
  const isFree = (column: number): boolean =>
    ['attribute', 'ignored'].includes(assigned[column].role) &&
    evidence[column].contents.texts > 0.8 &&
    evidence[column].contents.distinct > 1;
  const [best] = evidence
    .map((_, column) => column)
    .filter(isFree)
    .sort((a, b) => evidence[b].contents.distinct - evidence[a].contents.distinct);
  if (best === undefined) return;
  const guess = { role: 'customer', confidence: 0.3 } as const;
  assigned[best] = { ...guess, candidates: [guess, ...assigned[best].candidates] };
}

/** What is known about the rows a profile is made from. */
export interface ProfileOptions {
  /** The row that the user says is the header, −1 for none; absent, it is looked for. */
  headerRow?: number;
  /** So many rows from the first stand together in the sheet; by default all. */
  contiguous?: number;
}

/**
 * Understands a selection from its first rows (500 are plenty): header, role of each column, rows of orders or of
 * customers.
 *
 * A role is decided from the header's words (English and Chinese) and from the cells together; one wrong signal does
 * not win. Two columns that could both have a role are both offered in their `candidates`.
 *
 * @param cells the first rows of the block, all columns, title rows and header included
 * @param numberFormats the number formats of the same cells; rows or cells left out count as `General`
 *
 * @example
 * profileTable([['客户编号', '下单时间', '实付金额(元)'], ['C1', 45292, 120]], []).columns.map(({ role }) => role);
 * // ['customer', 'orderDate', 'amount']
 */
export function profileTable(
  cells: readonly (readonly CellValue[])[],
  numberFormats: readonly (readonly string[])[],
  { headerRow: chosen, contiguous = cells.length }: ProfileOptions = {},
): Profile {
  const { headerRow, firstDataRow, headers } = findHeader(cells, numberFormats, chosen);
  const data = cells.slice(firstDataRow);
  const formats = numberFormats.slice(firstDataRow);
  const said = scoresInContext(headers);
  const evidence = headers.map((header, column) =>
    weigh(
      header,
      said[column] ?? new Map<Role, number>(),
      columnContents(
        data.map((row) => row[column] ?? ''),
        formats.map((row) => row[column] ?? 'General'),
        contiguous - firstDataRow,
      ),
    ),
  );
  const { kind, assigned } = assignRoles(evidence);
  if (headerRow < 0) guessCustomer(assigned, evidence);
  return {
    kind,
    headerRow,
    firstDataRow,
    hasData: data.some((row) => row.some((value) => value !== '')),
    columns: headers.map((header, index) => {
      const filled = data.findIndex((row) => (row[index] ?? '') !== '');
      const candidates = assigned[index]?.candidates ?? [];
      const hasDates = evidence[index].contents.dates > 0.5;
      const dateQuestion = hasDates ? dateQuestionOf(data.map((row) => row[index] ?? '')) : undefined;
      return {
        index,
        header,
        role: assigned[index]?.role ?? 'ignored',
        confidence: assigned[index]?.confidence ?? 0,
        candidates,
        numberFormat: formats[filled]?.[index] ?? 'General',
        ...(dateQuestion && { dateQuestion }),
      };
    }),
  };
}
