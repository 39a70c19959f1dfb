/** The floor of typing cells: one regular expression per text, no memory of texts seen, no questions asked. */
export function prepare({ dates, amounts }) {
  return {
    run() {
      const days = new Int32Array(dates.length);
      const values = new Float64Array(amounts.length);
      for (let row = 0; row < dates.length; row++) days[row] = dayOf(dates[row]);
      for (let row = 0; row < amounts.length; row++) values[row] = amountOf(amounts[row]);
      return { days, values };
    },
    summary: ({ days, values }) => ({
      days: days.reduce((sum, day) => sum + day, 0),
      amount: Math.round(values.reduce((sum, value) => sum + value, 0)),
    }),
  };
}

const dateParts = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})/;

function dayOf(cell) {
  if (typeof cell === 'number') return Math.floor(cell);
  const parts = dateParts.exec(cell);
  return parts ? Date.UTC(+parts[1], parts[2] - 1, +parts[3]) / 86_400_000 + 25_569 : -2;
}

function amountOf(cell) {
  if (typeof cell === 'number') return cell;
  const value = Number(cell.replace(/[¥,()万]/g, ''));
  return (cell.startsWith('(') ? -value : value) * (cell.endsWith('万') ? 10_000 : 1);
}
