import { Badge, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PlannedTouch } from '../../workbook/write-plan';
import { useText } from '../language/use-text';
import { touchesBySheet, type TouchLine } from './touch-message';

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

/** Headers and ranges named before the rest is counted. */
const headersShown = 6;

/** What will be written where, and what stands there now. */
export function TouchList({ touches }: { touches: readonly PlannedTouch[] }) {
  const styles = useStyles();
  const say = useText();
  return (
    <ul className={styles.list} data-testid="touches">
      {touchesBySheet(touches).map(({ sheet, state, now, lines }) => (
        <li key={sheet} className={styles.sheet}>
          <div className={styles.head}>
            <h4 className={styles.name}>{sheet === '' ? say('pane.plan.file') : sheet}</h4>
            {state !== 'file' && (
              <Badge appearance="tint" color={state === 'add' ? 'brand' : 'informative'}>
                {say(`pane.plan.sheet.${state === 'update' ? 'replace' : state}`)}
              </Badge>
            )}
          </div>
          <ul className={styles.lines}>
            {now && <li className={styles.quiet}>{say(now)}</li>}
            {lines.map((line) => (
              // Of a sheet that is ours as a whole it is said once what stands there now.
              <TouchItem
                key={`${say(line.text)} ${line.ranges.join()}`}
                line={line}
                showsNow={state !== 'add' && state !== 'replace'}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function TouchItem({ line, showsNow }: { line: TouchLine; showsNow: boolean }) {
  const styles = useStyles();
  const say = useText();
  const { text, ranges, now, headers, takesAway } = line;
  const rest = headers.length - headersShown;
  const asTexts = (list: readonly string[]) => list.map((one) => ({ key: 'text', params: { text: one } }));
  return (
    <li>
      <span className={takesAway ? styles.warning : undefined}>
        {ranges.length === 0
          ? say(text)
          : say('pane.plan.line', {
              what: text,
              where: { key: 'values.list', params: { items: asTexts(ranges) } },
            })}
      </span>
      {headers.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {say('values.list', { items: asTexts(headers.slice(0, headersShown)) })}
          {rest > 0 && ` ${say('pane.plan.moreColumns', { count: rest })}`}
        </Text>
      )}
      {showsNow && (
        <Text size={200} className={styles.quiet}>
          {say(now)}
        </Text>
      )}
    </li>
  );
}
