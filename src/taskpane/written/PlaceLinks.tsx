import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { WrittenPlace } from '../../workbook/write-plan';
import { useText } from '../language/use-text';
import { useOpenPlace } from '../result/use-open-place';

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Two to a row, the last alone if they are odd.
  link: { flex: '1 1 calc(50% - 8px)', minWidth: 'auto' },
});

/** Ways to everything that was written. */
export function PlaceLinks({ places }: { places: readonly WrittenPlace[] }) {
  const styles = useStyles();
  const say = useText();
  const open = useOpenPlace();
  return (
    <div className={styles.links}>
      {places.map((place, at) => {
        // Tiers beside the orders stand on a second sheet, which needs telling apart.
        const isFirst = places.findIndex(({ what }) => what === place.what) === at;
        return (
          <Button
            key={`${place.what} ${place.sheet}`}
            className={styles.link}
            data-testid={isFirst ? `open-${place.what}` : `open-${place.what}-${place.sheet}`}
            onClick={() => void open(place)}
          >
            {isFirst ? say(`pane.result.open.${place.what}`) : place.sheet}
          </Button>
        );
      })}
    </div>
  );
}
