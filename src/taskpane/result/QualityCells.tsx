import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../language/use-text';
import { useQualityStyles } from './use-quality-styles';

interface QualityCellsProps {
  /** Addresses of the first cells concerned. */
  cells: readonly string[];
  /** How many there are, listed or not. */
  count: number;
  /** Shows a cell in the sheet. */
  onOpen: (cell: string) => void;
}

/** Cells shown before one asks for the rest. */
const first = 5;

/** Where a problem is: each cell is one click away. */
export function QualityCells({ cells, count, onOpen }: QualityCellsProps) {
  const styles = useQualityStyles();
  const say = useText();
  const [showsAll, setShowsAll] = useState(false);
  const listed = cells.length;
  const isPartial = count > listed;
  const more = isPartial
    ? say('pane.quality.firstCells', { listed })
    : say('pane.quality.moreCells', { count: listed - first });

  return (
    <div className={styles.cells}>
      <span>{say('pane.quality.cells')}</span>
      {(showsAll ? cells : cells.slice(0, first)).map((cell) => (
        <Link
          key={cell}
          as="button"
          className={styles.cell}
          aria-label={say('pane.quality.goTo', { cell })}
          onClick={() => onOpen(cell)}
        >
          {cell}
        </Link>
      ))}
      {showsAll && isPartial && <span>{say('pane.quality.listed', { listed, count })}</span>}
      {listed > first && (
        <Link
          as="button"
          className={styles.cell}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? say('pane.quality.fewerCells') : more}
        </Link>
      )}
    </div>
  );
}
