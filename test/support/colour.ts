/** Linear red, green, blue, each 0 to 1. */
type Light = readonly [number, number, number];

/** Severity 1 of Machado, Oliveira and Fernandes 2009, applied to linear light. */
const visions = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly (readonly number[])[]>;

function lightOf(hex: string): Light {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([r, g, b]: Light): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2.2 contrast of two colours. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(lightOf(a)), luminance(lightOf(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const curve = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);

/** CIE L*: 0 black to 100 white. */
export const lightness = (hex: string): number => 116 * curve(luminance(lightOf(hex))) - 16;

/** A colour as people with a kind of vision see it, in CIE L*a*b* (D65). */
export function seenBy(hex: string, vision: keyof typeof visions): Light {
  const light = lightOf(hex);
  const matrix: readonly (readonly number[])[] = visions[vision];
  const seen = matrix.map((row) => row.reduce((sum, part, i) => sum + part * light[i], 0));
  const [r, g, b] = seen.map((part) => Math.min(1, Math.max(0, part)));
  const x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = curve(luminance([r, g, b]));
  const z = curve((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE 1976 difference. */
export const distance = (a: Light, b: Light): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
