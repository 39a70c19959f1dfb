import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Starts watching the process's resident memory; the function it returns gives the peak above now, in MB.
 *
 * Pages that V8 holds free at the start are not seen when a subject uses them: about 30 MB at a million rows, more at
 * ten million, where the figure is too low for every subject alike.
 *
 * Linux keeps the peak itself (VmHWM, reset through clear_refs), so nothing has to be sampled while a subject
 * blocks the thread. Elsewhere it is the process's all-time peak, which can only be too high.
 */
export function watchPeak() {
  const before = process.memoryUsage.rss();
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    return () => process.resourceUsage().maxRSS / 1024 - before / 2 ** 20;
  }
  return () => {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(peak?.[1]) / 1024 - before / 2 ** 20;
  };
}
