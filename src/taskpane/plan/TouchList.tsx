import { Badge, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PlannedTouch } from '../../workbook/write-plan';
import { useText } from '../language/use-text';
import { touchLine, type TouchLine } from './touch-message';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  sheet: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXXS,
  },
  name: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  lines: {
    ...typographyStyles.caption1,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

/** Headers named before the rest is counted. */
const headersShown = 6;

interface SheetTouches {
  sheet: string;
  state: 'add' | 'replace' | 'yours';
  lines: TouchLine[];
}

/** What a plan does to each sheet, in the order in which it happens. */
export function bySheet(touches: readonly PlannedTouch[]): SheetTouches[] {
  const names = [...new Set(touches.map(({ sheet }) => sheet))];
  return names.map((sheet) => {
    const here = touches.filter((touch) => touch.sheet === sheet);
    const whole = here.find((touch) => touch.what === 'sheet');
    const isKnown = here.some((touch) => touch.what === 'table' && touch.how !== 'add');
    const state = whole?.what === 'sheet' ? whole.how : isKnown ? 'replace' : 'yours';
    return { sheet, state, lines: here.flatMap((touch) => touchLine(touch) ?? []) };
  });
}

/** What will be written where, and what stands there now. */
export function TouchList({ touches }: { touches: readonly PlannedTouch[] }) {
  const styles = useStyles();
  const say = useText();
  return (
    <ul className={styles.list} data-testid="touches">
      {bySheet(touches).map(({ sheet, state, lines }) => (
        <li key={sheet} className={styles.sheet}>
          <div className={styles.head}>
            <h4 className={styles.name}>{sheet}</h4>
            <Badge appearance="tint" color={state === 'add' ? 'brand' : 'informative'}>
              {say(`pane.plan.sheet.${state}`)}
            </Badge>
          </div>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <TouchItem key={say(line.text)} line={line} isNewSheet={state === 'add'} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function TouchItem({ line, isNewSheet }: { line: TouchLine; isNewSheet: boolean }) {
  const styles = useStyles();
  const say = useText();
  const { text, now, headers, takesAway } = line;
  const rest = headers.length - headersShown;
  const names = headers.slice(0, headersShown).map((header) => ({ key: 'text', params: { text: header } }));
  return (
    <li>
      <span className={takesAway ? styles.warning : undefined}>{say(text)}</span>
      {names.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {say('values.list', { items: names })}
          {rest > 0 && ` ${say('pane.plan.moreColumns', { count: rest })}`}
        </Text>
      )}
      {!isNewSheet && (
        <Text size={200} className={styles.quiet}>
          {say(now)}
        </Text>
      )}
    </li>
  );
}
