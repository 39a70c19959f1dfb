import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../src/locales/en.json';
import zhCN from '../../src/locales/zh-CN.json';

interface Tree {
  [name: string]: string | Tree;
}

/** A locale file flattened: dotted key → text. */
function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, child] of Object.entries(tree)) {
    if (typeof child === 'string') texts.set(prefix + name, child);
    else for (const [key, text] of flatten(child, `${prefix}${name}.`)) texts.set(key, text);
  }
  return texts;
}

export const texts = { en: flatten(en), 'zh-CN': flatten(zhCN) };

/** A key without its plural ending: Chinese has one plural form where English has two. */
export const singular = (key: string): string => key.replace(/_(one|other)$/, '');

/** The variables a text puts in, formats included, in alphabetical order. */
export const variables = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(.+?)\}\}/g)].map(([, name = '']) => name.replace(/\s/g, '')))].sort();

const root = join(__dirname, '../../src');
const sections = Object.keys(en).join('|');
const literal = new RegExp(`(['"\`])((?:${sections})\\.(?:[\\w.]|\\$\\{[^{}]*\\})*)\\1`, 'g');

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//g, '');

/**
 * Every key named in the sources: dotted literals that begin with a section. In a template each `${…}` stands for
 * one or more names, and so does the end of a literal that stops at a dot.
 */
export function keysInSources(): { key: string; file: string; pattern: RegExp }[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('workbench'),
  );
  return files.flatMap((file) =>
    [...withoutComments(readFileSync(join(root, file), 'utf8')).matchAll(literal)].map(([, , key = '']) => {
      const source = key
        .replace(/\$\{[^{}]*\}/g, '*')
        .replace(/\.$/, '.*')
        .replace(/\./g, '\\.')
        .replace(/\*/g, '[\\w.]+');
      return { key, file, pattern: new RegExp(`^${source}(_one|_other)?$`) };
    }),
  );
}
