/** The words one language's sample is made of. Products carry their list price. */
export interface Vocabulary {
  sheetName: string;
  headers: {
    orderId: string;
    orderDate: string;
    customer: string;
    region: string;
    product: string;
    quantity: string;
    amount: string;
    status: string;
  };
  /** Number format of the amounts. */
  money: string;
  /** The `serial`-th distinct person or company. */
  person(serial: number): string;
  company(serial: number): string;
  persons: number;
  companies: number;
  regions: readonly [string, ...string[]];
  products: readonly [Product, ...Product[]];
  /** Order numbers: `n` counts from 1. */
  orderNumber(n: number, isoDate: string): string;
  done: readonly [string, ...string[]];
  undone: readonly [string, ...string[]];
  /** An amount as a careless export writes it. */
  amountAsText(amount: number): string;
  impossibleDate: string;
}

export interface Product {
  name: string;
  price: number;
}
