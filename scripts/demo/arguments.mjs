import { access, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

const usage = `Usage:
  npm run demo
  npm run demo -- --headless --input FILE.xlsx|csv|txt --out DIR [--locale en-US|zh-CN] [--recipe RECIPE.json]`;

/** The command was not understood: its message says why and how it is meant. */
export class UsageError extends Error {
  constructor(reason) {
    super(`${reason}\n${usage}`);
  }
}

async function requireFile(file, what) {
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new UsageError(`There is no file ${file} (${what}).`);
  if (!found.isFile()) throw new UsageError(`${file} (${what}) is not a file.`);
  await access(file);
  return path.resolve(file);
}

function parse(list) {
  try {
    return parseArgs({
      args: list,
      options: {
        headless: { type: 'boolean', default: false },
        input: { type: 'string' },
        out: { type: 'string' },
        locale: { type: 'string', default: 'en-US' },
        recipe: { type: 'string' },
        port: { type: 'string', default: '0' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error.message.split('. ')[0] + '.');
  }
}

/** What is wanted, checked; throws a UsageError. Makes the output folder. */
export async function readArguments(list) {
  const { headless, input, out, locale, recipe, port } = parse(list);
  if (!/^\d{1,5}$/.test(port)) throw new UsageError(`--port ${port} is no port.`);
  if (!headless) {
    if (input ?? out ?? recipe) throw new UsageError('--input, --out and --recipe go with --headless.');
    return { headless, port: Number(port) };
  }
  if (!input) throw new UsageError('--headless needs --input: the .xlsx or .csv file to classify.');
  if (!out) throw new UsageError('--headless needs --out: the folder for the results.');
  if (!/\.(xlsx|csv|txt|tsv)$/i.test(input))
    throw new UsageError(`--input ${input} is neither .xlsx nor .csv.`);
  if (!/^(en|zh)(-\w+)?$/i.test(locale))
    throw new UsageError(`--locale ${locale}: the pane speaks en-US and zh-CN.`);
  const folder = path.resolve(out);
  const files = { input: await requireFile(input, '--input') };
  if (recipe) files.recipe = await requireFile(recipe, '--recipe');
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw new UsageError(`The folder ${out} cannot be made: ${error.code}.`);
  });
  return {
    headless,
    ...files,
    out: folder,
    locale: /^zh/i.test(locale) ? 'zh-CN' : 'en-US',
    port: Number(port),
  };
}
