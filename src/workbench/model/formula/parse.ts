import { splitSheetAddress, columnIndex } from '../address';
import { sheetColumns, sheetRows } from '../area';
import type { CellReference, Expression } from './syntax';
import { type Token, tokenize } from './tokenize';

const cache = new Map<string, Expression | undefined>();

/** Takes a formula (without its `=`) apart; undefined when it is not understood. Cached by text. */
export function parseFormula(text: string): Expression | undefined {
  if (!cache.has(text)) {
    if (cache.size > 10_000) cache.clear();
    cache.set(text, parse(text));
  }
  return cache.get(text);
}

/** Whether text (without `=`) reads as a formula. */
export function isFormula(text: string): boolean {
  return parseFormula(text) !== undefined;
}

/** Loosest first. */
const levels = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

function parse(text: string): Expression | undefined {
  const tokens = tokenize(text);
  if (!tokens || tokens.length < 2) return undefined;
  let at = 0;
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '' };
  const take = (operator: string): boolean => {
    const found = peek().kind === 'operator' && peek().text === operator;
    if (found) at += 1;
    return found;
  };

  function binary(level: number): Expression | undefined {
    const operators = levels[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    while (left && peek().kind === 'operator' && operators.includes(peek().text)) {
      const operator = peek().text;
      at += 1;
      const right = binary(level + 1);
      left = right && { kind: 'binary', operator, left, right };
    }
    return left;
  }

  function unary(): Expression | undefined {
    for (const operator of ['-', '+'] as const) {
      if (take(operator)) {
        const operand = unary();
        return operand && { kind: 'unary', operator, operand };
      }
    }
    let operand = primary();
    while (operand && take('%')) operand = { kind: 'unary', operator: '%', operand };
    return operand;
  }

  function primary(): Expression | undefined {
    if (take('(')) {
      const inside = binary(0);
      return inside && take(')') ? inside : undefined;
    }
    const token = peek();
    at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'string':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'value', value: token.text };
      case 'reference':
        return reference(token.text);
      case 'structured':
        return structured(token.text);
      case 'word':
        return word(token.text);
      default:
        return undefined;
    }
  }

  function word(name: string): Expression | undefined {
    if (take('(')) {
      const list: Expression[] = [];
      if (take(')')) return { kind: 'call', name: name.toUpperCase(), arguments: list };
      for (;;) {
        const empty = peek().kind === 'operator' && (peek().text === ',' || peek().text === ')');
        const argument: Expression | undefined = empty ? { kind: 'value', value: '' } : binary(0);
        if (!argument) return undefined;
        list.push(argument);
        if (take(')')) return { kind: 'call', name: name.toUpperCase(), arguments: list };
        if (!take(',')) return undefined;
      }
    }
    if (/^true$/i.test(name)) return { kind: 'value', value: true };
    if (/^false$/i.test(name)) return { kind: 'value', value: false };
    return { kind: 'name', name };
  }

  const whole = binary(0);
  return peek().kind === 'end' ? whole : undefined;
}

function corner(text: string, missingRow: number, missingColumn: number): CellReference | undefined {
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/.exec(text);
  if (!match) return undefined;
  const row = match[4] === undefined ? missingRow : Number(match[4]) - 1;
  const column = match[2] === undefined ? missingColumn : columnIndex(match[2]);
  if (row < 0 || row >= sheetRows || column < 0 || column >= sheetColumns) return undefined;
  return {
    row,
    column,
    absoluteRow: match[3] === '$' || match[4] === undefined,
    absoluteColumn: match[1] === '$' || match[2] === undefined,
  };
}

function reference(text: string): Expression | undefined {
  const { sheetName, rest } = splitSheetAddress(text);
  const [first = '', second = first] = rest.split(':');
  const from = corner(first, 0, 0);
  const to = corner(second, sheetRows - 1, sheetColumns - 1);
  return from && to && { kind: 'cells', sheetName, from, to };
}

function structured(text: string): Expression {
  const open = text.indexOf('[');
  const table = open === 0 ? undefined : text.slice(0, open);
  const inside = text.slice(open + 1, -1);
  const thisRow = inside.startsWith('@');
  const column = (thisRow ? inside.slice(1) : inside).replace(/^\[|\]$/g, '');
  return { kind: 'tableColumn', table, column, thisRow };
}
