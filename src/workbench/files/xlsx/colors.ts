import { type Color } from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';

/** `#1F77B4` → what hucre writes. */
export function fileColor(color: string): Color {
  return { rgb: color.replace('#', '').toUpperCase() };
}

/** With full opacity, as colour scales and data bars hold it. */
export function opaque(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

/** A colour of a file as `#RRGGBB`: given directly or by the theme; indexed ones (old files) stay undefined. */
export function modelColor(
  color: Color | undefined,
  theme: readonly string[] | undefined,
): string | undefined {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color?.theme === undefined || !theme || theme.length === 0) return undefined;
  return `#${resolveThemeColor([...theme], color.theme, color.tint).toUpperCase()}`;
}
