import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useTableStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  // A matrix is as wide as its tiers are many; the page around it is not.
  scroll: { overflowX: 'auto', outlineOffset: '2px' },
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      fontWeight: tokens.fontWeightRegular,
      textAlign: 'end',
      padding: '3px 6px',
      verticalAlign: 'bottom',
      // Names break between words, not between the signs of a Chinese one.
      wordBreak: 'keep-all',
    },
    '& td': { textAlign: 'end', padding: '3px 6px', whiteSpace: 'nowrap' },
    '& thead th': { color: tokens.colorNeutralForeground3 },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '& tr > th:first-child': {
      textAlign: 'start',
      position: 'sticky',
      left: 0,
      backgroundColor: tokens.colorNeutralBackground1,
      paddingLeft: 0,
    },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  up: { backgroundColor: tokens.colorPaletteBlueBackground2 },
  same: { backgroundColor: tokens.colorNeutralBackground3 },
  down: { backgroundColor: tokens.colorPaletteDarkOrangeBackground2 },
});
