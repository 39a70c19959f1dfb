function channels(color: string): [number, number, number] {
  const number = Number.parseInt(color.replace('#', ''), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

/** The colour `share` (0–1) of the way from one `#RRGGBB` to another. */
export function mixColors(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const mixed = a.map((channel, at) => Math.round(channel + ((b[at] ?? channel) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
