import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { WrittenPlace } from '../../workbook/write-plan';
import { useText } from '../language/use-text';
import { useOpenPlace } from '../result/use-open-place';

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  link: { flexGrow: 1 },
});

/** Ways to everything that was written. */
export function PlaceLinks({ places }: { places: readonly WrittenPlace[] }) {
  const styles = useStyles();
  const say = useText();
  const open = useOpenPlace();
  return (
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
  );
}
