export interface Token {
  kind: 'number' | 'string' | 'error' | 'reference' | 'structured' | 'word' | 'operator' | 'end';
  text: string;
}

const sheetPart = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const patterns: [Token['kind'], RegExp][] = [
  ['string', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/uy],
  [
    'reference',
    new RegExp(
      String.raw`${sheetPart}(?:${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.])`,
      'uy',
    ),
  ],
  ['structured', /(?:[\p{L}_][\p{L}\p{N}_.]*)?\[(?:@?\[[^\]]*\]|[^\][]*)\]/uy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['word', /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ['operator', /<=|>=|<>|[-+*/^&=<>%(),]/uy],
];

/** The tokens of a formula (without its `=`); undefined when something in it is not understood. */
export function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = /\s+/uy;
    space.lastIndex = at;
    if (space.test(text)) {
      at = space.lastIndex;
      continue;
    }
    const token = tokenAt(text, at);
    if (!token) return undefined;
    tokens.push(token);
    at += token.text.length;
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0] };
  }
  return undefined;
}
