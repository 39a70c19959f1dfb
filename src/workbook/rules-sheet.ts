import type { Category, Classification, MethodResult, Recipe } from '../classify';
import { categoryColumn, columnHeader, crossedColumns } from './category-column';
import { houseLooks } from './drawn-sheet/looks';
import { line } from './drawn-sheet/sections';
import type { SheetDrawing } from './drawn-sheet/sheet-drawing';
import { playbookFor } from './playbook';
import {
  rulesHeading,
  rulesLines,
  type RulesPart,
  type RulesRow,
  rulesSentences,
  rulesTable,
  rulesWidths,
} from './rules-columns';
import { type GroupRules, rulesByGroup } from './rules-by-group';
import { shownNotes } from './shown-notes';
import { numberFormats, type Translate } from './tier-columns';
import { swatchOf } from './tier-palette';

export interface RulesInput {
  classification: Classification;
  recipe: Recipe;
  /** Name of the recipe, in the run's language. */
  recipeName: string | undefined;
  translate: Translate;
  /** The other of the two languages, for names side by side. */
  otherLanguage: Translate | undefined;
  /** Serial day of the run. */
  today: number;
  /** Where the rows came from, e.g. `Orders!A1:F4907`. */
  sourceAddress: string;
}

/**
 * The rules sheet: everything a reader without the add-in needs to understand each tier. What was classified and when;
 * per method its convention, a legend with both languages' names, cut points and playbook; what was left out; notes.
 */
export function planRulesSheet(input: RulesInput): SheetDrawing {
  const { classification, translate } = input;
  const parts: RulesPart[] = [];
  let row = 3;
  const add = (make: (row: number) => RulesPart, gap: number): void => {
    const made = make(row);
    if (made.sections.length === 0) return;
    parts.push(made);
    row = made.end + gap;
  };
  add((at) => rulesHeading({ row: at, column: 0 }, word(input, 'about')), 0);
  add((at) => rulesLines(at, aboutLines(input)), 1);
  for (const whole of classification.methods) {
    const { shared, groups } = rulesByGroup(whole.rules);
    const method = { ...whole, rules: shared };
    add((at) => methodHeading(at, method, input), 0);
    add((at) => legend(at, method, input), 1);
    add((at) => rulesLines(at, otherRules(method, input)), 1);
    add((at) => groupTable(at, groups, input), groups.length > mostGroups ? 0 : 1);
    add((at) => furtherGroups(at, groups, input), 1);
  }
  add((at) => rulesHeading({ row: at, column: 0 }, word(input, 'data'), [dataSentence(input)]), 0);
  add((at) => findings(at, input), 1);
  const notes = shownNotes(classification, translate);
  if (notes.length > 0) {
    add((at) => rulesHeading({ row: at, column: 0 }, translate({ key: 'summary.notes' })), 0);
    add(
      (at) =>
        rulesSentences(
          at,
          notes.map((note) => `• ${note}`),
        ),
      1,
    );
  }
  return {
    sections: [
      line(word(input, 'title'), { row: 0, column: 0 }, houseLooks.title),
      line(word(input, 'subtitle'), { row: 1, column: 0 }, houseLooks.subtitle),
      ...parts.flatMap(({ sections }) => sections),
    ],
    columnWidths: [...rulesWidths],
    rowHeights: [{ row: 0, height: 27 }, ...parts.flatMap(({ rowHeights }) => rowHeights)],
    rules: [],
    pivots: [],
    charts: [],
    page: {
      orientation: 'landscape',
      area: { firstRow: 0, firstColumn: 0, rowCount: row, columnCount: rulesWidths.length },
    },
    gridlines: false,
    frozenRows: 0,
  };
}

const word = ({ translate }: RulesInput, key: string): string => translate({ key: `rulesSheet.${key}` });

function aboutLines(input: RulesInput) {
  const { classification, recipe, recipeName, translate, today, sourceAddress } = input;
  const { referenceDate, totals, kind, currency } = classification;
  const { date, integer } = numberFormats;
  const kindOfRows = translate({ key: `summary.rows.${kind}` });
  return [
    { label: translate({ key: 'summary.run' }), value: today, format: date },
    ...(Number.isFinite(referenceDate)
      ? [{ label: translate({ key: 'summary.referenceDate' }), value: referenceDate, format: date }]
      : []),
    {
      label: word(input, 'referencePolicy'),
      value: word(input, `policies.${recipe.referenceDate.policy}`),
    },
    {
      label: word(input, 'source'),
      value: translate({ key: 'rulesSheet.sourceOf', params: { source: sourceAddress, kind: kindOfRows } }),
    },
    { label: translate({ key: 'summary.customers' }), value: totals.customers, format: integer },
    ...(currency === undefined ? [] : [{ label: word(input, 'currency'), value: currency }]),
    {
      label: translate({ key: 'summary.recipe' }),
      value: recipeName ?? translate({ key: 'summary.ownRecipe' }),
    },
    { label: word(input, 'version'), value: recipe.version, format: integer },
    { label: word(input, 'again'), value: word(input, 'refresh') },
  ];
}

/** The name of a method's column in both languages, and how it decides. */
function methodHeading(row: number, method: MethodResult, input: RulesInput): RulesPart {
  const { classification, translate, otherLanguage } = input;
  const name = columnHeader(classification, method, translate);
  const other = otherLanguage && columnHeader(classification, method, otherLanguage);
  const title = other === undefined || other === name ? name : `${name} · ${other}`;
  const codes = method.rules.some(({ value }) => /^\d{3}( \d{3})+$/.test(translate(value)));
  const sentences = [translate(method.convention), ...(codes ? [word(input, 'codes')] : [])];
  return rulesHeading({ row, column: 0 }, title, sentences);
}

/** Whether a rule is about a category: its label is the category's name. */
const isAbout = (category: Category, rule: MethodResult['rules'][number]): boolean =>
  JSON.stringify(rule.label) === JSON.stringify(category.name);

/** The categories of a method in their colours, with rule, count and playbook; a cross is counted on the summary. */
function legend(row: number, method: MethodResult, input: RulesInput): RulesPart {
  const { classification, recipe, translate, otherLanguage } = input;
  const column = categoryColumn(classification, method.column);
  if (!column || crossedColumns(classification, method)) return { sections: [], rowHeights: [], end: row };
  const counts = new Map(method.counts.map(({ key, customers }) => [key, customers]));
  const rows = column.categories.map((category): RulesRow => {
    const { advice, owner, review } = playbookFor(recipe, method.column, category);
    const rules = method.rules.filter((rule) => isAbout(category, rule)).map(({ value }) => translate(value));
    return {
      cells: [
        translate(category.name),
        otherLanguage?.(category.name) ?? '',
        rules.join('\n'),
        counts.get(category.key) ?? 0,
        advice ? translate(advice) : '',
        owner ? translate(owner) : '',
        review ? translate(review) : '',
      ],
      swatch: swatchOf(category.rank),
    };
  });
  const header = ['tier', 'otherName', 'rule', 'customers', 'advice', 'owner', 'review'];
  // A heading over nothing would look like something forgotten.
  const isFilled = (_: string, at: number) => at < 2 || rows.some(({ cells }) => cells[at] !== '');
  return rulesTable(
    row,
    header.map((key, at) => (isFilled(key, at) ? word(input, key) : '')),
    rows,
  );
}

/** Groups that have a row each. */
const mostGroups = 30;

/** What is stated of each group alone, a row a group, the largest ones first. */
function groupTable(row: number, groups: readonly GroupRules[], input: RulesInput): RulesPart {
  const { translate } = input;
  if (groups.length === 0) return { sections: [], rowHeights: [], end: row };
  const rows = groups.slice(0, mostGroups).map(({ name, rules }): RulesRow => {
    const lines = rules.map((rule) => translate({ key: 'rules.withinGroup', params: asGroup(rule) }));
    const half = Math.ceil(lines.length / 2);
    return {
      cells: [translate(name), '', lines.slice(0, half).join('\n'), '', lines.slice(half).join('\n'), '', ''],
    };
  });
  return rulesTable(row, [word(input, 'group'), '', word(input, 'groupRules'), '', '', '', ''], rows);
}

/** A rule as “label: value”, with the colon of the language. */
const asGroup = ({ label, value }: MethodResult['rules'][number]) => ({ group: label, label: value });

function furtherGroups(row: number, groups: readonly GroupRules[], { translate }: RulesInput): RulesPart {
  const count = groups.length - mostGroups;
  if (count < 1) return { sections: [], rowHeights: [], end: row };
  return rulesSentences(row, [translate({ key: 'rulesSheet.furtherGroups', params: { count } })]);
}

/** Cut points and conventions that are not about one category. */
function otherRules(method: MethodResult, { classification, translate }: RulesInput) {
  const categories = categoryColumn(classification, method.column)?.categories ?? [];
  return method.rules
    .filter((rule) => !categories.some((category) => isAbout(category, rule)))
    .map(({ label, value }) => ({ label: translate(label), value: translate(value) }));
}

function dataSentence({ classification: { quality }, translate }: RulesInput): string {
  const { rows, amount } = quality;
  return translate({
    key: 'rulesSheet.reconciled',
    params: {
      read: rows.read,
      used: rows.used,
      excluded: rows.excluded,
      amountUsed: amount.used,
      amountExcluded: amount.excluded,
    },
  });
}

/** Every kind of problem that was found, and what was done about it. */
function findings(row: number, input: RulesInput): RulesPart {
  const { classification, translate, otherLanguage } = input;
  const { issues } = classification.quality;
  if (issues.length === 0) return rulesSentences(row, [word(input, 'clean')]);
  const shownCells = 8;
  const rows = issues.map(({ kind, count, cells, handling, amount }): RulesRow => {
    const name = { key: `issues.${kind}.name` };
    const more = cells.length > shownCells || count > cells.length ? ' …' : '';
    return {
      cells: [
        translate(name),
        otherLanguage?.(name) ?? '',
        translate({ key: `issues.${kind}.explain` }),
        count,
        `${cells.slice(0, shownCells).join(' ')}${more}`,
        translate({ key: `handlings.${handling}` }),
        amount === 0 ? '' : translate({ key: 'values.money', params: { value: amount } }),
      ],
    };
  });
  const header = ['finding', 'otherName', 'meaning', 'rows', 'cells', 'handling', 'amount'];
  return rulesTable(
    row,
    header.map((key) => word(input, key)),
    rows,
  );
}
