import type { z } from 'zod';
import type { Message } from './message';
import { list, text } from './value-message';

type Issue = z.core.$ZodIssue;
type Said = Omit<Message, 'key'> & { problem: string };

/**
 * Where a recipe is wrong and how, in words: the first problem found.
 *
 * @param json what was read as a recipe
 */
export function recipeProblem(error: z.ZodError, json: unknown): Message {
  const issue = nearest(error.issues[0]);
  const { problem, ...message } = isMissing(issue, json) ? { problem: 'missing' } : said(issue);
  const what: Message = { key: `errors.invalidRecipe.problems.${problem}`, ...message };
  return issue.path.length === 0
    ? what
    : { key: 'errors.invalidRecipe.at', params: { place: placeOf(issue.path), what } };
}

/** Of several possible forms none fits: the problem of the form that comes nearest. */
function nearest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const depth = ({ path, code }: Issue): number => 2 * path.length + (code === 'invalid_type' ? 0 : 1);
  const [first] = issue.errors
    .flatMap(([inner]) => (inner ? [nearest(inner)] : []))
    .sort((a, b) => depth(b) - depth(a));
  return first ? { ...first, path: [...issue.path, ...first.path] } : issue;
}

/** Whether nothing stands in the place at all. */
function isMissing({ code, path }: Issue, json: unknown): boolean {
  if (code !== 'invalid_type' && code !== 'invalid_value' && code !== 'invalid_union') return false;
  const value = path.reduce<unknown>(
    (outer, step) => (typeof outer === 'object' && outer !== null ? Reflect.get(outer, step) : undefined),
    json,
  );
  return value === undefined;
}

/** `methods.0.id` as methods › entry 1 › id: the names as they stand in the file. */
function placeOf(path: readonly PropertyKey[]): Message {
  return path
    .map((step): Message =>
      typeof step === 'number'
        ? { key: 'errors.invalidRecipe.entry', params: { number: step + 1 } }
        : text(String(step)),
    )
    .reduce((outer, inner) => ({ key: 'errors.invalidRecipe.inside', params: { outer, inner } }));
}

function said(issue: Issue): Said {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        problem: 'unknownKeys',
        params: { count: issue.keys.length, names: list(issue.keys.map(text)) },
      };
    case 'invalid_type':
      return { problem: `type.${types.get(issue.expected) ?? 'other'}` };
    case 'invalid_value':
      return issue.path.at(-1) === 'version' ? { problem: 'version' } : oneOf(issue.values.map(String));
    case 'invalid_format':
      return { problem: 'notId' };
    case 'too_small':
      return bound(issue.origin, issue.inclusive === false ? 'above' : 'atLeast', Number(issue.minimum));
    case 'too_big':
      return bound(issue.origin, issue.inclusive === false ? 'below' : 'atMost', Number(issue.maximum));
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? oneOf(issue.options.map(String))
        : { problem: 'wrong' };
    case 'custom':
      return { problem: conditions.get(issue.message) ?? 'wrong' };
    default:
      return { problem: 'wrong' };
  }
}

/** Out of range: of a number its value, of a text or list its length. */
function bound(origin: string, side: string, limit: number): Said {
  const of = origin === 'string' || origin === 'array' ? origin : 'number';
  return { problem: `${of}.${side}`, params: { limit } };
}

const oneOf = (values: readonly string[]): Said => ({
  problem: 'notOneOf',
  params: { values: list(values.map(text)) },
});

/** Types of a recipe's values, by the schema library's names. */
const types = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['int', 'integer'],
  ['boolean', 'boolean'],
  ['array', 'list'],
  ['tuple', 'list'],
  ['object', 'object'],
  ['record', 'object'],
]);

/** Conditions of the schemas, by the words they carry there. */
const conditions = new Map([
  ['a day of the calendar', 'notDate'],
  ['ascending', 'ascending'],
  ['descending', 'descending'],
  ['lowest score first', 'ascending'],
  ['A ends before B', 'ascending'],
  ['at risk, then dormant, then lost', 'stages'],
  ['one weight above 0', 'oneWeight'],
  ['a bound', 'oneBound'],
  ['one share or threshold for each tier but the last', 'bounds'],
  ['shares of at most 100 %', 'shares'],
  ['method ids must differ', 'sameId'],
]);
