import {
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useText } from '../language/use-text';
import { ClassificationFacts } from '../result/ClassificationFacts';
import { MethodCounts } from '../result/MethodCounts';
import { Notes } from '../result/Notes';
import { SampleCustomers } from './SampleCustomers';
import type { ShownPlan } from './shown-plan';
import { TouchList } from './TouchList';

const useStyles = makeStyles({
  plan: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A plan before it is written: what will be touched, and what the sheets will say. Its heading takes the focus. */
export function PlanView({ plan }: { plan: ShownPlan }) {
  const styles = useStyles();
  const say = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [plan]);
  const { classification, touches, isAsked } = plan;
  const { methods, totals } = classification;
  const notes = [...classification.notes, ...methods.flatMap((method) => method.notes)];

  return (
    <section className={styles.plan} data-testid="plan" aria-labelledby="plan-title">
      <div>
        <h2 id="plan-title" ref={title} tabIndex={-1} className={styles.title}>
          {say('pane.plan.title', { count: totals.customers })}
        </h2>
        <ClassificationFacts classification={classification} />
      </div>
      {isAsked && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('pane.plan.asked')}</MessageBarBody>
        </MessageBar>
      )}
      <section className={styles.part} aria-labelledby="touches-title">
        <h3 id="touches-title" className={styles.heading}>
          {say('pane.plan.where')}
        </h3>
        <TouchList touches={touches} />
        <Text size={200} className={styles.quiet}>
          {say('pane.plan.untouched')}
        </Text>
      </section>
      <Notes notes={notes} />
      {methods.map((method) => (
        <MethodCounts key={method.method} method={method} classification={classification} />
      ))}
      <section className={styles.part} aria-labelledby="samples-title">
        <h3 id="samples-title" className={styles.heading}>
          {say('pane.plan.samples')}
        </h3>
        <SampleCustomers classification={classification} />
      </section>
    </section>
  );
}
