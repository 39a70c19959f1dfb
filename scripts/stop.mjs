/** `npm stop`: see sideload.mjs. */
import { stop } from './sideload.mjs';

await stop();
