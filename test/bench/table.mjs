/** The results as an aligned text table; `× floor` compares medians within a case. */
export function formatTable(results) {
  const header = ['case', 'rows', 'subject', 'median ms', 'min', 'max', 'first', '× floor', 'peak MB'];
  const lines = results.map((result) => {
    const floorName = result.subject.endsWith('(Chromium)') ? 'floor (Chromium)' : 'floor';
    const floor = results.find((other) => other.case === result.case && other.subject === floorName);
    return [
      result.case,
      result.rows.toLocaleString('en'),
      result.subject,
      round(result.ms.median),
      round(result.ms.min),
      round(result.ms.max),
      round(result.ms.first),
      floor ? (result.ms.median / floor.ms.median).toFixed(2) : '',
      result.peakMB === undefined ? '' : round(result.peakMB),
    ];
  });
  const all = [header, ...lines];
  const widths = header.map((_, column) => Math.max(...all.map((line) => line[column].length)));
  const rule = widths.map((width) => '-'.repeat(width));
  const isText = (column) => column === 0 || column === 2;
  return [header, rule, ...lines]
    .map((line) =>
      line
        .map((cell, i) => (isText(i) ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function round(value) {
  return value < 10
    ? value.toFixed(2)
    : value < 100
      ? value.toFixed(1)
      : Math.round(value).toLocaleString('en');
}
