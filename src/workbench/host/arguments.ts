import { invalidArgument } from './host-error';

/** Absent arguments reach the host as undefined or null. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw invalidArgument();
}

export function optionalText(value: unknown): string | undefined {
  return isAbsent(value) ? undefined : text(value);
}

export function number(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidArgument();
}

export function integer(value: unknown, fallback?: number): number {
  if (isAbsent(value) && fallback !== undefined) return fallback;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw invalidArgument();
}

export function flag(value: unknown, fallback?: boolean): boolean {
  if (isAbsent(value) && fallback !== undefined) return fallback;
  if (typeof value === 'boolean') return value;
  throw invalidArgument();
}

/** One of Excel's words (enumerations travel as text). */
export function word<const T extends string>(value: unknown, words: readonly T[], fallback?: T): T {
  if (isAbsent(value) && fallback !== undefined) return fallback;
  const found = words.find((one) => one === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** A plain object argument (options, rules) to look into. */
export function record(value: unknown): Record<string, unknown> {
  if (isAbsent(value)) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw invalidArgument();
  return { ...value };
}

/** A colour: `#RRGGBB`, or an HTML name. Answered in capitals. */
export function color(value: unknown): string {
  const given = text(value);
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  if (/^[0-9a-f]{6}$/i.test(given)) return `#${given.toUpperCase()}`;
  const named = namedColors[given.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}

const namedColors: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  navy: '#000080',
  teal: '#008080',
  lime: '#00FF00',
  aqua: '#00FFFF',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  maroon: '#800000',
  olive: '#808000',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  gold: '#FFD700',
  lightgray: '#D3D3D3',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
  lightyellow: '#FFFFE0',
};
