import { profileTable } from '../../../src/classify/dataset/profile';
import { cellOf, labelledHeaders, type LabelledHeaders } from '../../support/header-columns';
import { type Role, roles } from '../../../src/classify/roles';

const corpus = labelledHeaders();
const restRoles: readonly Role[] = ['attribute', 'metric', 'ignored'];
const isRole = (label: string): label is Role => roles.some((role) => role === label);
const isCustomerRows = ({ columns }: LabelledHeaders): boolean =>
  columns.some(([, label]) => label === 'lastOrderDate');

/** The columns that are taken for something else than what they are, in words. */
function wrongColumns(sheet: LabelledHeaders, form: number): string[] {
  const perCustomer = isCustomerRows(sheet);
  const rows = Array.from({ length: 60 }, (_, row) =>
    sheet.columns.map(([, label]) => cellOf(label, row, form, perCustomer)),
  );
  const profile = profileTable([sheet.columns.map(([header]) => header), ...rows], []);
  return sheet.columns.flatMap(([header, label], column) => {
    const found = profile.columns[column]?.role ?? 'ignored';
    const isRest = restRoles.includes(found);
    const right = label === 'any' || (isRole(label) ? found === label : isRest || label === `${found}?`);
    return right ? [] : [`${sheet.from}: ${header} is ${label}, taken for ${found}`];
  });
}

describe('labelled header rows', () => {
  const labelled = corpus.map(({ columns }) => columns.filter(([, label]) => label !== 'any').length);
  const total = labelled.reduce((sum, count) => sum + count, 0);

  it('are at least 150, none twice', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(150);
    const texts = corpus.map(({ columns }) => columns.map(([header]) => header).join('|'));
    expect(new Set(texts).size).toBe(corpus.length);
    expect(new Set(corpus.map(({ from }) => from)).size).toBe(corpus.length);
  });

  it('are understood, at least 97 columns in 100, however the cells are written', () => {
    const wrong = [0, 1, 2].map((shift) =>
      corpus.flatMap((sheet, index) => wrongColumns(sheet, index + shift)),
    );
    const shares = wrong.map((columns) => 1 - columns.length / total);
    // The list is what a failure should show.
    expect(Math.min(...shares) >= 0.97 ? [] : wrong.flat()).toEqual([]);
  });

  it('tell order rows from customer rows', () => {
    const wrong = corpus.filter((sheet, index) => {
      const perCustomer = isCustomerRows(sheet);
      const rows = Array.from({ length: 60 }, (_, row) =>
        sheet.columns.map(([, label]) => cellOf(label, row, index, perCustomer)),
      );
      const { kind } = profileTable([sheet.columns.map(([header]) => header), ...rows], []);
      return kind !== (perCustomer ? 'customers' : 'orders');
    });
    expect(wrong.map(({ from }) => from)).toEqual([]);
  });
});
