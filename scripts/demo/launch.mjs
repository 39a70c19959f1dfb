import { chromium } from 'playwright-core';
import { ensureChromium } from '../ensure-program.mjs';

/** An unseen Chromium that neither phones home nor needs a display. */
export async function launchChromium() {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
