const context = document.createElement('canvas').getContext('2d');

/** How wide a text is in the sheet's font, in pixels. */
export function textWidth(text: string, bold = false, points = 11): number {
  if (!context) return text.length * 7;
  context.font = `${bold ? '600 ' : ''}${(points * 4) / 3}px Calibri, Carlito, "Noto Sans CJK SC", sans-serif`;
  return context.measureText(text).width;
}
