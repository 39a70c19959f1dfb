import { expose } from 'comlink';
import { workerApi } from './worker-api';

expose(workerApi);
