import { tierShares } from '../../classify';
import { Choice } from '../controls/Choice';
import { ListInput, typedNumber } from '../controls/ListInput';
import { percentOf, shareOf } from '../controls/percent';
import { useText } from '../language/use-text';
import { MeasureChoice } from './MeasureChoice';
import { tierCount } from './tier-counts';
import { TierNamesChoice } from './TierNamesChoice';
import type { MethodPanelProps, OptionsOf } from './use-method';

type Cut = OptionsOf<'valueTiers'>['cut'];

const cuts = ['shareOfCustomers', 'shareOfValue', 'naturalBreaks', 'thresholds'] as const;

/** Round limits to start from, one fewer than tiers: … 10,000, 1,000. */
const roundLimits = (tiers: number): number[] =>
  Array.from({ length: tiers - 1 }, (_, k) => 10 ** (tiers + 1 - k));

/** A way of cutting with the limits it has by default. */
const cutBy = (by: Cut['by'], tiers: number): Cut =>
  by === 'thresholds' ? { by, thresholds: roundLimits(tiers) } : { by };

/** Value tiers: by what, which names, and how they are cut. */
export function ValueTierOptions({ options, change }: MethodPanelProps<'valueTiers'>) {
  const say = useText();
  const { cut, tiers, measure } = options;
  return (
    <>
      <MeasureChoice
        label={say('pane.methods.measure')}
        value={measure}
        onChoose={(next) => change({ measure: next })}
      />
      <Choice<Cut['by']>
        label={say('pane.methods.valueTiers.cut.label')}
        value={cut.by}
        options={cuts}
        name={(option) => say(`pane.methods.valueTiers.cut.${option}`)}
        onChoose={(by) => change({ cut: cutBy(by, tierCount(tiers)) })}
      />
      <TierNamesChoice
        tiers={tiers}
        onChoose={(next) =>
          // Shares and limits belong to one number of tiers; with another the defaults apply.
          change(
            tierCount(next) === tierCount(tiers)
              ? { tiers: next }
              : { tiers: next, cut: cutBy(cut.by, tierCount(next)) },
          )
        }
      />
      <CutLimits key={`${cut.by} ${tierCount(tiers)}`} cut={cut} count={tierCount(tiers)} change={change} />
    </>
  );
}

interface CutLimitsProps {
  cut: Cut;
  count: number;
  change: (parts: { cut: Cut }) => void;
}

function CutLimits({ cut, count, change }: CutLimitsProps) {
  const say = useText();
  if (cut.by === 'naturalBreaks') return null;
  if (cut.by === 'thresholds') {
    return (
      <ListInput
        label={say('pane.methods.valueTiers.thresholds')}
        values={cut.thresholds}
        format={String}
        parse={typedNumber}
        problem={say('pane.methods.valueTiers.thresholdsProblem', { count: count - 1 })}
        isValid={(limits) =>
          limits.length === count - 1 && limits.every((limit, k) => k === 0 || limit < (limits[k - 1] ?? 0))
        }
        onChange={(thresholds) => change({ cut: { by: 'thresholds', thresholds } })}
      />
    );
  }
  const { by } = cut;
  return (
    <ListInput
      label={say('pane.methods.valueTiers.shares')}
      values={tierShares(cut, count)}
      format={(share) => String(percentOf(share))}
      parse={(text) => {
        const percent = typedNumber(text);
        return percent === undefined ? undefined : shareOf(percent);
      }}
      problem={say('pane.methods.valueTiers.sharesProblem', { count: count - 1 })}
      isValid={(shares) =>
        shares.length === count - 1 &&
        shares.every((share) => share > 0 && share < 1) &&
        shares.reduce((sum, share) => sum + share, 0) <= 1
      }
      onChange={(shares) => change({ cut: { by, shares } })}
    />
  );
}
