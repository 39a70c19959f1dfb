export { createHost, type Host, type HostOptions, type HostStats, payloadLimit } from './host';
export * from './faults';
export { type ColleagueEdit, typeAsColleague } from './colleague';
