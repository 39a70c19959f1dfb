import { act, screen } from '@testing-library/react';
import { WrittenCard } from '../../../src/taskpane/written/WrittenCard';
import { useWrittenStore, type WrittenState } from '../../../src/taskpane/written/written-store';
import { draw } from '../draw';

const state: WrittenState = {
  lastRun: {
    at: new Date(2026, 10, 22, 14, 3).toISOString(),
    input: { rows: 3500, kind: 'orders' },
    amount: { read: 10, used: 10, excluded: 0 },
    customers: 598,
    segments: { Champions: 102, Lost: 0 },
    classes: { A: 150, B: 157, C: 291 },
    tiers: {},
    issues: [],
    ms: { read: 1, classify: 1, write: 1, total: 3 },
  },
  places: [
    { what: 'tiers', sheet: 'Customer tiers', address: 'A1:M599' },
    { what: 'summary', sheet: 'Summary', address: 'A1' },
  ],
  undo: { at: '2026-11-22T06:03:00.000Z' },
  snapshots: [],
  hasChanged: false,
};

const drawCard = (parts: Partial<WrittenState> = {}, language: 'en' | 'zh-CN' = 'en') => {
  draw(<WrittenCard />, language);
  act(() => useWrittenStore.setState({ ...state, ...parts }));
};

describe('WrittenCard', () => {
  it('says when the last run was, what it found and where it is', () => {
    drawCard();
    const card = screen.getByTestId('written');
    expect(screen.getByRole('heading').textContent).toMatch(/^Last classified Nov 22, 2026, 2:03/);
    expect(card.textContent).toContain('598 customers from 3,500 rows');
    expect(card.textContent).toContain('Champions 102');
    expect(card.textContent).not.toContain('Lost');
    expect(screen.getByTestId('open-summary').textContent).toBe('Open summary');
  });

  it('is not there where nothing was ever written, or all of it was deleted', () => {
    drawCard({ places: [] });
    expect(screen.queryByTestId('written')).toBeNull();
  });

  it('offers the undo only where there is one', () => {
    drawCard();
    expect(screen.getByTestId('undo').textContent).toBe('Undo last run');
    act(() => useWrittenStore.setState({ undo: undefined }));
    expect(screen.queryByTestId('undo')).toBeNull();
  });

  it('speaks Chinese', () => {
    drawCard({}, 'zh-CN');
    expect(screen.getByRole('heading').textContent).toMatch(/^上次分级：2026年11月22日 14:03/);
    expect(screen.getByTestId('written').textContent).not.toMatch(/pane\.|undefined/);
  });
});
