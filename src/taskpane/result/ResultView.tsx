import { Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useEffect, useRef } from 'react';
import type { Classification } from '../../classify';
import type { WrittenPlace } from '../../workbook/write-plan';
import { useText } from '../language/use-text';
import { MethodCounts } from './MethodCounts';
import { Notes } from './Notes';
import { QualityReport } from './QualityReport';
import { useOpenPlace } from './use-open-place';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  icon: { color: tokens.colorStatusSuccessForeground1, fontSize: '20px' },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  facts: { gridColumn: 2, color: tokens.colorNeutralForeground3 },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  link: { flexGrow: 1 },
});

interface ResultViewProps {
  classification: Classification;
  places: readonly WrittenPlace[];
}

/** What a run found and where it is now. Its heading takes the focus, so that readers aloud begin there. */
export function ResultView({ classification, places }: ResultViewProps) {
  const styles = useStyles();
  const say = useText();
  const open = useOpenPlace();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [classification]);
  const { currency, methods, referenceDate, totals } = classification;
  const notes = [...classification.notes, ...methods.flatMap((method) => method.notes)];

  return (
    <section className={styles.result} data-testid="result" aria-labelledby="result-title">
      <div className={styles.head}>
        <CheckmarkCircleFilled className={styles.icon} />
        <h2 id="result-title" ref={title} tabIndex={-1} className={styles.title}>
          {say('pane.result.done', { count: totals.customers })}
        </h2>
        <Text size={200} className={styles.facts}>
          {say('pane.result.facts', {
            orders: { key: 'pane.result.orders', params: { count: totals.orders } },
            amount: totals.amount,
            date: referenceDate,
            ...(currency ? { currency } : {}),
          })}
        </Text>
      </div>
      <div className={styles.links}>
        {places.map((place) => (
          <Button
            key={`${place.what} ${place.sheet}`}
            className={styles.link}
            data-testid={`open-${place.what}`}
            onClick={() => void open(place)}
          >
            {say(`pane.result.open.${place.what}`)}
          </Button>
        ))}
      </div>
      <Notes notes={notes} />
      {methods.map((method) => (
        <MethodCounts key={method.method} method={method} classification={classification} />
      ))}
      <QualityReport quality={classification.quality} />
    </section>
  );
}
