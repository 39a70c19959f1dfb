import { foldText, narrowText } from './cell-text';
import { cellCode, type RawColumn } from './raw-table';

const spellings: readonly (readonly [string, string])[] = [
  ['CNY', 'cny rmb cn¥ ¥ 元 圆 圓 块 塊 人民币 人民幣'],
  ['JPY', 'jpy jp¥ 円 日元 日圆 日圓'],
  ['USD', 'usd us$ $ 美元 美金'],
  ['EUR', 'eur € 欧元 歐元'],
  ['GBP', 'gbp £ 英镑 英鎊'],
  ['HKD', 'hkd hk$ 港币 港幣 港元'],
  ['TWD', 'twd ntd nt$ 新台币 新臺幣 台币'],
  ['KRW', 'krw ₩ 韩元 韓元'],
  ['INR', 'inr ₹ rs rs.'],
  ['AUD', 'aud a$ au$ 澳元'],
  ['CAD', 'cad c$ ca$ 加元'],
  ['SGD', 'sgd s$ 新加坡元'],
  ['MYR', 'myr rm 林吉特'],
  ['BRL', 'brl r$ 雷亚尔'],
  ['PLN', 'pln zł'],
  ['CZK', 'czk kč'],
  ['HUF', 'huf ft'],
  ['IDR', 'idr rp 印尼盾'],
  ['VND', 'vnd ₫ 越南盾'],
  ['THB', 'thb ฿ 泰铢'],
  ['RUB', 'rub ₽ 卢布'],
];
const isoOf = new Map(
  spellings.flatMap(([iso, all]) => all.split(' ').map((spelling) => [spelling, iso] as const)),
);

/** The ISO code of a currency sign, name or code (`¥`, 人民币, `rmb` → `CNY`), or the text itself in capitals. */
export function currencyOf(text: string): string {
  const folded = foldText(text).replace(/[整正]$/, '');
  return (
    isoOf.get(folded) ??
    isoOf.get(folded.replace(/[()[\]]/g, '').split(' ')[0] ?? '') ??
    narrowText(text).toUpperCase()
  );
}

/** The currency of each row: `names[codes[i]]`, −1 where the row names none. */
export interface CurrencyColumn {
  codes: Int32Array;
  names: string[];
}

/** Currencies from a currency column; a blank cell is a currency of its own, named `''`. */
export function understandCurrencies(column: RawColumn): CurrencyColumn {
  const names: string[] = [];
  const codeFor = (name: string): number => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  };
  const byText = column.dictionary.map((text) => codeFor(currencyOf(text)));
  const blank = column.codes.some((code) => code < 0) ? codeFor('') : -1;
  return {
    codes: Int32Array.from(column.codes, (code) => (code >= 0 ? (byText[code] ?? blank) : blank)),
    names,
  };
}

/** Currencies from the signs that stand beside the amounts (`$120`, `1.234,50 €`); plain numbers name none. */
export function currenciesOfSigns(column: RawColumn, signs: readonly string[]): CurrencyColumn {
  const names: string[] = [];
  const codeOf = signs.map((sign) => {
    if (sign === '') return -1;
    const name = currencyOf(sign);
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  });
  return {
    codes: Int32Array.from(column.codes, (code) => (code >= 0 ? (codeOf[code] ?? -1) : cellCode.number)),
    names,
  };
}

/** The currency most rows are in (the first by name among equals), counting only rows `counts` accepts; −1: none. */
export function commonestCurrency(
  { codes, names }: CurrencyColumn,
  counts: (row: number) => boolean,
): number {
  const rows = new Int32Array(names.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? -1;
    if (code >= 0 && counts(i)) rows[code] = (rows[code] ?? 0) + 1;
  }
  let best = -1;
  names.forEach((name, code) => {
    const more = (rows[code] ?? 0) - (rows[best] ?? 0);
    if (rows[code] && (best < 0 || more > 0 || (more === 0 && name < (names[best] ?? '')))) best = code;
  });
  return best;
}
