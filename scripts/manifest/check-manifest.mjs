/**
 * Checks an add-in-only manifest without a network: what Microsoft's own validation service would refuse first.
 *
 * Well-formed XML, the schema's element order, every `resid` resolved and used, text lengths, both languages,
 * every icon present in its size, no SharedRuntime in the top-level Requirements, https addresses only.
 */
import { readFile } from 'node:fs/promises';
import { DOMParser } from '@xmldom/xmldom';

/** Order of children, from the OfficeAppManifest v1.1 and TaskPaneAppVersionOverrides v1.0 schemas. */
const childOrder = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

const required = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];

const iconSizes = ['16', '20', '24', '32', '40', '48', '64', '80'];
const secondLocale = 'zh-CN';

const children = (element) => Array.from(element.childNodes).filter((node) => node.nodeType === 1);
const all = (root, name) => Array.from(root.getElementsByTagNameNS('*', name));

function parse(xml, problems) {
  try {
    return new DOMParser({
      onError: (level, message) => problems.push(`The XML is not well-formed (${level}): ${message}`),
    }).parseFromString(xml, 'text/xml').documentElement;
  } catch (error) {
    if (problems.length === 0) problems.push(`The XML is not well-formed: ${error.message}`);
    return undefined;
  }
}

function checkOrder(element, problems) {
  const order = childOrder[element.localName];
  if (order) {
    let at = 0;
    for (const child of children(element)) {
      const place = order.indexOf(child.localName);
      if (place < 0) problems.push(`<${element.localName}> may not hold <${child.localName}>.`);
      else if (place < at)
        problems.push(`In <${element.localName}>, <${child.localName}> must come before <${order[at]}>.`);
      at = Math.max(at, place);
    }
  }
  children(element).forEach((child) => checkOrder(child, problems));
}

function checkResources(root, problems) {
  const known = new Map();
  for (const holder of all(root, 'Resources')) {
    for (const group of children(holder)) {
      for (const entry of children(group)) {
        const id = entry.getAttribute('id');
        const text = entry.getAttribute('DefaultValue');
        if (known.has(id)) problems.push(`Resource id ${id} is defined twice.`);
        if (id.length > 32) problems.push(`Resource id ${id} is longer than 32 characters.`);
        known.set(id, group.localName);
        const limit = { ShortStrings: 125, LongStrings: 250 }[group.localName];
        if (limit) {
          const texts = [text, ...all(entry, 'Override').map((override) => override.getAttribute('Value'))];
          for (const each of texts) {
            if (!each) problems.push(`Resource ${id} has an empty text.`);
            if (each.length > limit) problems.push(`Resource ${id} is longer than ${limit} characters.`);
          }
          if (!all(entry, 'Override').some((override) => override.getAttribute('Locale') === secondLocale)) {
            problems.push(`Resource ${id} has no ${secondLocale} text.`);
          }
        }
      }
    }
  }
  const used = new Set();
  for (const element of all(root, '*')) {
    const id = element.getAttribute('resid');
    if (!id) continue;
    used.add(id);
    if (!known.has(id))
      problems.push(`<${element.localName} resid="${id}"> names a resource that does not exist.`);
  }
  for (const id of known.keys()) if (!used.has(id)) problems.push(`Resource ${id} is used nowhere.`);
}

/** Width and height from a PNG's header; undefined when it is not a PNG. */
export function pngSize(bytes) {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(signature)) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

async function checkIcon(url, size, folder, problems) {
  const path = new URL(url).pathname.slice(1);
  const bytes = await readFile(new URL(path, folder)).catch(() => undefined);
  if (!bytes) return problems.push(`The icon ${path} does not exist.`);
  const actual = pngSize(bytes);
  if (!actual) return problems.push(`The icon ${path} is not a PNG image.`);
  if (actual.width !== size || actual.height !== size) {
    problems.push(`The icon ${path} is ${actual.width} × ${actual.height} pixels, not ${size} × ${size}.`);
  }
}

async function checkIcons(root, folder, problems) {
  const urls = new Map(
    all(root, 'Image')
      .filter((image) => image.hasAttribute('id'))
      .map((image) => [image.getAttribute('id'), image.getAttribute('DefaultValue')]),
  );
  for (const icon of all(root, 'Icon')) {
    const sizes = children(icon).map((image) => image.getAttribute('size'));
    for (const size of iconSizes)
      if (!sizes.includes(size)) problems.push(`An <Icon> lacks the size ${size}.`);
    for (const image of children(icon)) {
      const url = urls.get(image.getAttribute('resid'));
      if (url) await checkIcon(url, Number(image.getAttribute('size')), folder, problems);
    }
  }
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ]) {
    for (const icon of all(root, name))
      await checkIcon(icon.getAttribute('DefaultValue'), size, folder, problems);
  }
}

function checkAddresses(root, problems) {
  for (const element of all(root, '*')) {
    const value = element.getAttribute('DefaultValue');
    if (value && /^[a-z]+:\/\//i.test(value) && !value.startsWith('https://')) {
      problems.push(`${value} is not an https address.`);
    }
  }
}

function checkRequirements(root, problems) {
  const top = children(root).find((child) => child.localName === 'Requirements');
  const sets = top ? all(top, 'Set') : [];
  if (sets.some((set) => set.getAttribute('Name') === 'SharedRuntime')) {
    problems.push('SharedRuntime stands in the top-level Requirements: that hides the add-in on iPad.');
  }
  const excel = sets.find((set) => set.getAttribute('Name') === 'ExcelApi');
  if (excel?.getAttribute('MinVersion') !== '1.9')
    problems.push('The top-level Requirements must ask for ExcelApi 1.9.');
}

/**
 * @param {string} xml text of the manifest
 * @param {URL} folder where the add-in's files stand, `assets/` among them
 * @returns {Promise<string[]>} problems, each a sentence; empty when there are none
 */
export async function checkManifest(xml, folder) {
  const problems = [];
  const root = parse(xml, problems);
  if (!root || problems.length > 0) return problems;
  const present = children(root).map((child) => child.localName);
  for (const name of required) if (!present.includes(name)) problems.push(`<OfficeApp> lacks <${name}>.`);
  checkOrder(root, problems);
  checkRequirements(root, problems);
  checkResources(root, problems);
  checkAddresses(root, problems);
  await checkIcons(root, folder, problems);
  return problems;
}
