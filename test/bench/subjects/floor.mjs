/**
 * The floor: the least plain JavaScript can do with these rows. One pass with a Map from id to number, sums in
 * typed arrays, and the sorts that quantiles, cumulative shares and tiers need. No scores, no names, no checks.
 */
export function prepare({ ids, dates, amounts }) {
  return {
    run() {
      const codes = new Map();
      let room = 1024;
      let last = new Float64Array(room);
      let orders = new Float64Array(room);
      let sum = new Float64Array(room);
      for (let row = 0; row < ids.length; row++) {
        let code = codes.get(ids[row]);
        if (code === undefined) {
          code = codes.size;
          codes.set(ids[row], code);
          if (code === room) {
            room *= 2;
            last = grow(last, room);
            orders = grow(orders, room);
            sum = grow(sum, room);
          }
        }
        if (dates[row] > last[code]) last[code] = dates[row];
        orders[code]++;
        sum[code] += amounts[row];
      }
      const customers = codes.size;
      return {
        customers,
        recency: last.slice(0, customers).sort(),
        frequency: orders.slice(0, customers).sort(),
        monetary: sum.slice(0, customers).sort(),
      };
    },
    summary: ({ customers }) => ({ customers }),
  };
}

function grow(values, room) {
  const larger = new Float64Array(room);
  larger.set(values);
  return larger;
}
