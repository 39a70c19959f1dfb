const context = document.createElement('canvas').getContext('2d');

const cellFont = getComputedStyle(document.documentElement).getPropertyValue('--cell-font');

/** The usual 11 points are drawn at 12.5 px, in which a column shows as many characters as in Excel. */
export function fontPixels(points: number): number {
  return (points / 11) * 12.5;
}

/** How wide a text is in the sheet's font, in pixels. */
export function textWidth(text: string, bold = false, points = 11): number {
  if (!context) return text.length * 7;
  context.font = `${bold ? '600 ' : ''}${fontPixels(points)}px ${cellFont}`;
  return context.measureText(text).width;
}
