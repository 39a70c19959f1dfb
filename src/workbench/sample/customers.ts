import type { Random } from './random';
import type { Vocabulary } from './vocabulary';

export interface SampleCustomer {
  name: string;
  region: string;
  /** How many pieces a typical order of theirs holds. */
  appetite: number;
}

/** Distinct customers: three persons to every company; companies order more at once. */
export function sampleCustomers(random: Random, words: Vocabulary, count: number): SampleCustomer[] {
  const taken = new Set<string>();
  const nextName = (company: boolean) => {
    for (let serial = taken.size; ; serial += 1) {
      const name = company ? words.company(serial) : words.person(serial);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
  return Array.from({ length: count }, () => {
    const company = random.uniform() < 0.25;
    return {
      name: nextName(company),
      region: random.pick(words.regions),
      appetite: 1 + random.gamma(1.2, company ? 0.25 : 1.4),
    };
  });
}
