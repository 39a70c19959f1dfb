import type { BetaGeometricParameters } from './beta-geometric';
import {
  betaGeometricAlive,
  betaGeometricLikelihood,
  betaGeometricProbability,
  fitBetaGeometric,
} from './beta-geometric';
import { betaGeometricOrdersIfAlive } from './beta-geometric-orders';
import { distinctHistories } from './distinct-histories';
import type { OrderModel } from './order-model';

/**
 * MBG/NBD, the modified beta-geometric / negative binomial model (also called CBG/NBD).
 *
 * Assumptions: those of BG/NBD, except that a customer may leave right after the first order too, not only after a
 * repeat. One-time buyers then lose probability of being alive as time passes.
 *
 * Sources: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base
 * analysis, International Journal of Research in Marketing 24(3), 201–209; Hoppe & Wagner (2007), Customer base
 * analysis: The case for a central variant of the Betageometric/NBD model, Marketing – Journal of Research and
 * Management 3(2), 75–90.
 *
 * @example
 * const { parameters } = mbgNbd.fit(summary);
 * mbgNbd.probabilityAlive(parameters, 0, 0, 38.86) // below 1, unlike BG/NBD
 */
export const mbgNbd = {
  name: 'mbgNbd',
  fit: (summary) => fitBetaGeometric(summary, 1),
  logLikelihood: ({ r, alpha, a, b }, summary) =>
    betaGeometricLikelihood(distinctHistories(summary), 1)(
      Float64Array.of(r, alpha, a, b),
      new Float64Array(4),
    ),
  likelihood: (summary) => betaGeometricLikelihood(distinctHistories(summary), 1),
  named: ([r, alpha, a, b]) => ({ r, alpha, a, b }),
  probabilityAlive: (parameters, x, last, age) => betaGeometricAlive(parameters, x, last, age, 1),
  ordersIfAlive: (parameters, x, age, t) => betaGeometricOrdersIfAlive(parameters, x, age, t, 1),
  // a new customer has passed no chance of leaving yet, one alive at T = 0 has passed the first
  expectedOrders: (parameters, t) =>
    (parameters.b / (parameters.a + parameters.b)) * betaGeometricOrdersIfAlive(parameters, 0, 0, t, 1),
  probabilityOfOrders: (parameters, n, t) => betaGeometricProbability(parameters, n, t, 1),
} satisfies OrderModel<BetaGeometricParameters>;
