import type { Message } from './message';

/** Numbers, dates and texts as messages: how each looks is the locale's affair. */
export const money = (value: number): Message => ({ key: 'values.money', params: { value } });
export const integer = (value: number): Message => ({ key: 'values.integer', params: { value } });
export const decimal = (value: number): Message => ({ key: 'values.number', params: { value } });
/** 0.25 is shown as 25 %. */
export const percent = (value: number): Message => ({ key: 'values.percent', params: { value } });
/** A serial day of the 1900 system. */
export const date = (value: number): Message => ({ key: 'values.date', params: { value } });
export const list = (items: readonly Message[]): Message => ({ key: 'values.list', params: { items } });
/** What a user typed, or a header or label of the data: shown as it is. */
export const text = (value: string): Message => ({ key: 'text', params: { text: value } });
