import type { Vocabulary } from './vocabulary';

const firstNames = (
  'Olivia Liam Emma Noah Amelia Oliver Sophia James Ava Henry Isabella Lucas Mia Theo Charlotte Jack Harper Leo Grace ' +
  'Daniel Chloe Samuel Hannah Adam Zoe Marcus Nora Victor Priya Arjun Mei Kenji Fatima Omar Elena Diego Ingrid Pavel Ruth Owen'
).split(' ');
const lastNames = (
  'Bennett Carver Dawson Ellison Foster Grantham Hughes Ingram Jarvis Keller Lowell Marsh Norton Okafor Pereira Quinn ' +
  'Ramirez Sutton Tanaka Usher Vance Whitfield Yates Zimmer Abbott Blake Castillo Doyle Engel Farrow Gupta Haines'
).split(' ');
const trades = [
  'Coffee Roasters',
  'Bakery',
  'Hotels',
  'Catering',
  'Deli',
  'Workspaces',
  'Tea House',
  'Foods',
  'Clinics',
];
const places = (
  'Harbor Elm Northgate Silverlake Copper Maple Lighthouse Riverside Juniper Granite Orchard Union Fairview Kingsway Bluebird ' +
  'Summit Willow Old Mill Stonebridge Meadow Lakeshore Cedar'
).split(' ');
const forms = ['Ltd', 'LLC', '& Co.', 'Inc.'];

const at = (list: readonly string[], index: number) => list[index % list.length] ?? '';

/** A speciality coffee supplier in English. */
export const english: Vocabulary = {
  sheetName: 'Orders',
  headers: {
    orderId: 'Order ID',
    orderDate: 'Order date',
    customer: 'Customer',
    region: 'Region',
    product: 'Product',
    quantity: 'Quantity',
    amount: 'Amount (USD)',
    status: 'Status',
  },
  money: '#,##0.00',
  persons: firstNames.length * lastNames.length,
  // A stride that shares no factor with the list walks through every pair once.
  person: (n) => `${at(firstNames, n * 7 + Math.floor(n / firstNames.length))} ${at(lastNames, n * 11)}`,
  companies: places.length * trades.length,
  company: (n) => `${at(places, n)} ${at(trades, n + Math.floor(n / places.length))} ${at(forms, n * 3)}`,
  regions: ['North', 'South', 'East', 'West', 'Central'],
  products: [
    { name: 'Espresso beans 1 kg', price: 26.5 },
    { name: 'House blend 1 kg', price: 19.9 },
    { name: 'Decaf 500 g', price: 15.4 },
    { name: 'Single origin Ethiopia 500 g', price: 18.8 },
    { name: 'Cold brew pack (12)', price: 34 },
    { name: 'Pour-over kit', price: 48 },
    { name: 'Paper filters (400)', price: 11.2 },
    { name: 'Burr grinder', price: 189 },
    { name: 'Milk frother', price: 79 },
    { name: 'Descaler 1 l', price: 13.6 },
    { name: 'Loose leaf Assam 250 g', price: 12.9 },
    { name: 'Barista machine', price: 640 },
  ],
  orderNumber: (n) => `SO-${String(10_000 + n)}`,
  done: ['Completed', 'Completed', 'Completed', 'Shipped'],
  undone: ['Cancelled', 'Refunded'],
  amountAsText: (amount) => `$ ${amount.toLocaleString('en-US', { minimumFractionDigits: 2 })}`,
  impossibleDate: '2025-02-30',
};
