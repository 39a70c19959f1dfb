const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters XML 1.0 cannot hold, not even escaped: written as Office writes them, _x0001_. */
function isForbidden(code: number): boolean {
  return code < 32 && code !== 9 && code !== 10 && code !== 13;
}

/** Text as it may stand in an attribute or element. Line breaks are escaped, so that attributes keep them. */
export function escapeXml(text: string): string {
  let result = '';
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (isForbidden(code)) result += `_x${code.toString(16).padStart(4, '0').toUpperCase()}_`;
    else if (code < 32) result += `&#${code};`;
    else result += escapes[letter] ?? letter;
  }
  return result;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text behind entities and character references. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? whole);
  });
}

/** An element with attributes (undefined ones are left out) and content. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  ...children: string[]
): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) open += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
