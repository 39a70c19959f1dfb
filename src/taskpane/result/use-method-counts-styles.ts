import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useMethodCountsStyles = makeStyles({
  method: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  convention: { color: tokens.colorNeutralForeground3 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightRegular, textAlign: 'end', padding: '3px 0 3px 8px' },
    '& td': { textAlign: 'end', padding: '3px 0 3px 8px', whiteSpace: 'nowrap' },
    '& thead th': { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '& th:first-child': { textAlign: 'start', paddingLeft: 0, width: '99%' },
  },
  name: { color: tokens.colorNeutralForeground1 },
  share: { color: tokens.colorNeutralForeground3, minWidth: '38px' },
  empty: { '& td, & th:first-child': { color: tokens.colorNeutralForeground3 } },
  tier: { display: 'flex', gap: tokens.spacingHorizontalS },
  cell: { display: 'inline-flex', alignItems: 'baseline', gap: tokens.spacingHorizontalXS },
  swatch: {
    flexShrink: 0,
    width: '10px',
    height: '10px',
    marginTop: '3px',
    boxSizing: 'border-box',
    borderRadius: '2px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: 'none',
  },
});
