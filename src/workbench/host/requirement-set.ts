import type { ApiSet } from './excel-class';

function parts(version: string): [number, number] {
  const [major = '0', minor = '0'] = version.split('.');
  return [Number(major), Number(minor)];
}

/** Whether a host at requirement set `supported` (`'1.9'`) has what came with `needed`. 1.10 is after 1.9. */
export function hasSet(supported: string, needed: ApiSet): boolean {
  if (needed === 'internal') return true;
  const [major, minor] = parts(supported);
  const [neededMajor, neededMinor] = parts(needed);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
