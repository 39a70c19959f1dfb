export { createHost, type Host, type HostOptions, type HostStats, payloadLimit } from './host';
