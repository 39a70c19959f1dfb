import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useEffect, useRef } from 'react';
import type { Classification } from '../../classify';
import type { WrittenPlace } from '../../workbook/write-plan';
import { useText } from '../language/use-text';
import { PlaceLinks } from '../written/PlaceLinks';
import { TakeBackButtons } from '../written/TakeBackButtons';
import { ClassificationFacts } from './ClassificationFacts';
import { MethodCounts } from './MethodCounts';
import { Notes } from './Notes';
import { QualityReport } from './QualityReport';

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
  facts: { gridColumn: 2 },
});

interface ResultViewProps {
  classification: Classification;
  places: readonly WrittenPlace[];
  /** The sheet that was read, by its id. */
  sourceSheet: string;
}

/** What a run found and where it is now. Its heading takes the focus, so that readers aloud begin there. */
export function ResultView({ classification, places, sourceSheet }: ResultViewProps) {
  const styles = useStyles();
  const say = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [classification]);
  const { methods, totals } = classification;
  const notes = [...classification.notes, ...methods.flatMap((method) => method.notes)];

  return (
    <section className={styles.result} data-testid="result" aria-labelledby="result-title">
      <div className={styles.head}>
        <CheckmarkCircleFilled className={styles.icon} />
        <h2 id="result-title" ref={title} tabIndex={-1} className={styles.title}>
          {say('pane.result.done', { count: totals.customers })}
        </h2>
        <div className={styles.facts}>
          <ClassificationFacts classification={classification} />
        </div>
      </div>
      <PlaceLinks places={places} />
      <TakeBackButtons />
      <Notes notes={notes} />
      {methods.map((method) => (
        <MethodCounts key={method.method} method={method} classification={classification} />
      ))}
      <QualityReport
        quality={classification.quality}
        currency={classification.currency}
        sourceSheet={sourceSheet}
      />
    </section>
  );
}
