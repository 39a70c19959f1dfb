/** `npm start`: see sideload.mjs. */
import { start } from './sideload.mjs';

await start();
