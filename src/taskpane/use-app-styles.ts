import { makeStaticStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

export const useAppStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    boxSizing: 'border-box',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase300,
  },
  header: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
    '& > *': { flexShrink: 0 },
  },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  settings: { display: 'flex', flexDirection: 'column' },
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '&:last-child': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  sectionHeader: { margin: 0, '& > button': { padding: `${tokens.spacingVerticalS} 0`, minHeight: '44px' } },
  sectionTitle: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  panel: { margin: 0, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}` },
});
