import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  AriaLiveAnnouncer,
  FluentProvider,
} from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { languageFor } from '../locales/language';
import { CleaningOptions } from './cleaning/CleaningOptions';
import { HistoryStep } from './history/HistoryStep';
import { LanguageSelect } from './language/LanguageSelect';
import { localeOf, useLanguageStore } from './language/language-store';
import { useText } from './language/use-text';
import { MethodsStep } from './methods/MethodsStep';
import { OutputOptions } from './outputs/OutputOptions';
import { PlanView } from './plan/PlanView';
import { RecipeMenu } from './recipe-file/RecipeMenu';
import { RunEnd } from './run/RunEnd';
import { RunBar } from './run/RunBar';
import { useRunStore } from './run/run-store';
import { ColumnRoles } from './selection/ColumnRoles';
import { SelectionStep } from './selection/SelectionStep';
import { useUnderstood } from './selection/use-understood';
import { useRecipeStore } from './state/recipe-store';
import { useSummaries } from './summaries/use-summaries';
import { useExcelTheme } from './theme/use-excel-theme';
import { ChangedBar } from './written/ChangedBar';
import { InterruptedBar } from './written/InterruptedBar';
import { WrittenCard } from './written/WrittenCard';
import { useWrittenStore } from './written/written-store';
import { useAppStyles, usePageStyles } from './use-app-styles';

/** The task pane. */
export function App() {
  usePageStyles();
  const styles = useAppStyles();
  const theme = useExcelTheme();
  const say = useText();
  const locale = useLanguageStore(localeOf);
  useEffect(() => {
    document.documentElement.lang = languageFor(locale);
  }, [locale]);

  return (
    <FluentProvider theme={theme}>
      <AriaLiveAnnouncer>
        <div className={styles.pane}>
          <header className={styles.header}>
            <h1 className={styles.title}>{say('pane.title')}</h1>
            <LanguageSelect />
            <RecipeMenu />
          </header>
          <Main />
          <RunBar />
        </div>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}

/** The data and the settings, below how the last run ended; or a plan, with nothing that would distract from it. */
function Main() {
  const styles = useAppStyles();
  const run = useRunStore((state) => state.run);
  return (
    <main className={styles.main}>
      {run.status === 'planned' ? (
        <PlanView plan={run.plan} />
      ) : (
        <>
          <RunEnd run={run} />
          <InterruptedBar />
          <ChangedBar />
          {run.status !== 'done' && <WrittenCard />}
          <SelectionStep />
          <Settings />
        </>
      )}
    </main>
  );
}

/** What one click takes for granted: open to those who want to know or change it. */
function Settings() {
  const styles = useAppStyles();
  const say = useText();
  const known = useUnderstood();
  const source = useRecipeStore((state) => state.source);
  const summaries = useSummaries(known?.profile, known?.region.firstColumn);
  const snapshots = useWrittenStore((state) => state.snapshots.length);
  const isDone = useRunStore(({ run }) => run.status === 'done');
  const needsColumns = known?.problem?.kind.startsWith('no') ?? false;

  return (
    <>
      {source !== 'default' && <p className={styles.note}>{say(`pane.recipe.source.${source}`)}</p>}
      <Accordion
        key={String(needsColumns)}
        collapsible
        multiple
        defaultOpenItems={needsColumns ? ['columns'] : []}
        className={styles.settings}
      >
        {known && (
          <Section value="columns" title={say('pane.columns.title')} summary={summaries.columns}>
            <ColumnRoles profile={known.profile} firstColumn={known.region.firstColumn} />
          </Section>
        )}
        <Section value="methods" title={say('pane.methods.title')} summary={summaries.methods}>
          <MethodsStep />
        </Section>
        <Section value="outputs" title={say('pane.outputs.title')} summary={summaries.outputs}>
          <OutputOptions kind={known?.profile.kind ?? 'orders'} />
        </Section>
        {snapshots > 0 && (
          <Section
            value="history"
            title={say('pane.history.title')}
            summary={say('pane.history.summary', { count: snapshots })}
          >
            <HistoryStep />
          </Section>
        )}
        <Section value="cleaning" title={say('pane.cleaning.title')} summary={summaries.cleaning}>
          <CleaningOptions />
        </Section>
      </Accordion>
      {!isDone && <p className={styles.note}>{say('pane.selection.privacy')}</p>}
    </>
  );
}

interface SectionProps {
  value: string;
  title: string;
  summary: string;
  children: ReactNode;
}

function Section({ value, title, summary, children }: SectionProps) {
  const styles = useAppStyles();
  return (
    <AccordionItem value={value} className={styles.section}>
      <AccordionHeader as="h2" expandIconPosition="end" className={styles.sectionHeader}>
        <span className={styles.sectionTitle}>
          <span>{title}</span>
          <span className={styles.summary}>{summary}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
