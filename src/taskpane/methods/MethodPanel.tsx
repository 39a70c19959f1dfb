import type { MethodOptions } from '../../classify';
import { AbcOptions } from './AbcOptions';
import { AttributeGroupOptions } from './AttributeGroupOptions';
import { ClusterOptions } from './ClusterOptions';
import { CompositeScoreOptions } from './CompositeScoreOptions';
import { LifecycleOptions } from './LifecycleOptions';
import { LifetimeValueOptions } from './LifetimeValueOptions';
import { LoyaltyOptions } from './LoyaltyOptions';
import { MatrixOptions } from './MatrixOptions';
import { RfmOptions } from './RfmOptions';
import { changeMethod } from './use-method';
import { ValueTierOptions } from './ValueTierOptions';
import { WithinChoice } from './WithinChoice';

/** The options of one use of a method, and the groups inside which it runs. */
export function MethodPanel({ options }: { options: MethodOptions }) {
  return (
    <>
      <OwnOptions options={options} />
      {options.method !== 'matrix' && (
        <WithinChoice
          within={options.within}
          onChoose={(within) => changeMethod<MethodOptions>(options, { within })}
        />
      )}
    </>
  );
}

function OwnOptions({ options }: { options: MethodOptions }) {
  switch (options.method) {
    case 'rfm':
      return <RfmOptions options={options} change={(parts) => changeMethod(options, parts)} />;
    case 'abc':
      return <AbcOptions options={options} change={(parts) => changeMethod(options, parts)} />;
    case 'valueTiers':
      return <ValueTierOptions options={options} change={(parts) => changeMethod(options, parts)} />;
    case 'lifetimeValue':
      return <LifetimeValueOptions options={options} change={(parts) => changeMethod(options, parts)} />;
    case 'lifecycle':
      return <LifecycleOptions options={options} change={(parts) => changeMethod(options, parts)} />;
    case 'loyalty':
      return <LoyaltyOptions options={options} change={(parts) => changeMethod(options, parts)} />;
    case 'clusters':
      return <ClusterOptions options={options} change={(parts) => changeMethod(options, parts)} />;
    case 'attributeGroups':
      return <AttributeGroupOptions options={options} change={(parts) => changeMethod(options, parts)} />;
    case 'compositeScore':
      return <CompositeScoreOptions options={options} change={(parts) => changeMethod(options, parts)} />;
    case 'matrix':
      return <MatrixOptions options={options} change={(parts) => changeMethod(options, parts)} />;
  }
}
