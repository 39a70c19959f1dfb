import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useQualityStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  totals: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  figure: { ...typographyStyles.body1Strong, margin: 0, fontVariantNumeric: 'tabular-nums' },
  issues: { listStyleType: 'none', margin: 0, padding: 0 },
  issue: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  name: { overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  explanation: {
    gridColumn: '1 / -1',
    gridRow: 2,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  pending: { gridColumn: '1 / -1', gridRow: 3, color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});
