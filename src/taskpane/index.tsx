import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startPane } from './start-pane';

void startPane().then(() => {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
});
