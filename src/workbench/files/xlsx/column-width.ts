/** A digit of the default font (Calibri 11) is 7 pixels wide; a pixel is ¾ point. */
const pointsPerCharacter = 7 * 0.75;

/** Points (as Office.js gives column widths) → the width a file holds. */
export function columnCharacters(points: number): number {
  return Math.round((points / pointsPerCharacter) * 256) / 256;
}

/** The width a file holds → points, to whole pixels as Excel shows them. */
export function columnPoints(characters: number): number {
  return Math.round(characters * 7) * 0.75;
}
