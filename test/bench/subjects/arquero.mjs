import * as aq from 'arquero';
import { countLabels, segmentKeys, segmentLetters } from '../summary.mjs';

/** arquero: grouping and quantiles by its verbs, scores and classes by functions it runs per row. */
export function prepare({ ids, dates, amounts }) {
  const orders = aq.table({ id: ids, day: dates, amount: amounts });
  return { run: () => classify(orders), summary };
}

function classify(orders) {
  const net = orders.groupby('id').rollup({ monetary: (d) => aq.op.round(aq.op.sum(d.amount) * 100) / 100 });
  const positive = orders
    .filter((d) => d.amount >= 0)
    .groupby('id')
    .rollup({ last: aq.op.max('day'), frequency: aq.op.distinct('day') });
  const reference = orders.rollup({ latest: aq.op.max('day') }).get('latest') + 1;
  const facts = net
    .join_left(positive, 'id')
    .derive({ recency: aq.escape((d) => reference - d.last), frequency: (d) => d.frequency ?? 0 })
    .orderby(aq.desc('monetary'), 'id');
  const quantiles = (column) =>
    [0.2, 0.4, 0.6, 0.8].map((share) => facts.rollup({ cut: aq.op.quantile(column, share) }).get('cut'));
  const cuts = { r: quantiles('recency'), f: quantiles('frequency'), m: quantiles('monetary') };
  const above = (value, limits) =>
    (value > limits[0]) + (value > limits[1]) + (value > limits[2]) + (value > limits[3]);
  const customers = facts.numRows();
  const total = facts.rollup({ sum: (d) => aq.op.sum(d.monetary > 0 ? d.monetary : 0) }).get('sum');
  const scored = facts
    .derive({
      r: aq.escape((d) => (d.recency >= 0 ? 5 - above(d.recency, cuts.r) : 1)),
      f: aq.escape((d) => 1 + above(d.frequency, cuts.f)),
      m: aq.escape((d) => 1 + above(d.monetary, cuts.m)),
      cumulative: aq.rolling((d) => aq.op.sum(d.monetary)),
      place: aq.op.row_number(),
    })
    .reify();
  const cumulative = scored.array('cumulative');
  const monetary = scored.array('monetary');
  let first = 0; // of the customers with equal value
  const start = Int32Array.from(monetary, (value, i) =>
    i > 0 && value === monetary[i - 1] ? first : (first = i),
  );
  return scored
    .derive({
      segment: aq.escape((d) => segmentLetters[(d.r - 1) * 25 + (d.f - 1) * 5 + d.m - 1]),
      class: aq.escape((d) => {
        const at = start[d.place - 1];
        const before = cumulative[at] - monetary[at];
        return d.monetary <= 0 ? 'C' : before < 0.8 * total ? 'A' : before < 0.95 * total ? 'B' : 'C';
      }),
      tier: aq.escape((d) => {
        const before = start[d.place - 1] / customers;
        return before < 0.2 ? 'high' : before < 0.5 ? 'mid' : 'low';
      }),
    })
    .reify();
}

function summary(table) {
  return {
    customers: table.numRows(),
    segments: countLabels(Array.from(table.array('segment'), (letter) => segmentKeys[letter])),
    classes: countLabels(table.array('class')),
    tiers: countLabels(table.array('tier')),
  };
}
