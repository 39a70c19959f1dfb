import type { Leaving } from './alike-leaving';
import type { LogLikelihood } from './maximum-likelihood';
import type { PurchaseSummary } from './purchase-summary';

/** A model fitted to data, in the time unit of the data. */
export interface Fit<Parameters> {
  parameters: Parameters;
  standardErrors: Parameters;
  logLikelihood: number;
  /** False: do not use the parameters. */
  converged: boolean;
  /**
   * Where the parameters of leaving are not determined one by one, but predictions are: customers are alike in leaving,
   * or nobody seems to leave.
   */
  leaving?: Leaving;
}

/**
 * A probability model of how customers order while they are alive, and when they silently leave.
 *
 * x, t_x and T are a customer's repeats, last and age (see {@link PurchaseSummary}); all times are in the unit of the
 * data that were fitted.
 */
export interface OrderModel<Parameters> {
  name: 'bgNbd' | 'mbgNbd' | 'paretoNbd';
  fit: (summary: PurchaseSummary) => Fit<Parameters>;
  logLikelihood: (parameters: Parameters, summary: PurchaseSummary) => number;
  /** The log-likelihood of data as a function of the parameters in the order of their names: see `named`. */
  likelihood: (summary: PurchaseSummary) => LogLikelihood;
  named: (parameters: Float64Array) => Parameters;
  /** Probability that the customer has not left by T. */
  probabilityAlive: (parameters: Parameters, x: number, last: number, age: number) => number;
  /**
   * Expected orders in the t after T of a customer who is alive at T. Times {@link probabilityAlive}, it is
   * E[Y(t) | x, t_x, T]; it does not depend on t_x.
   */
  ordersIfAlive: (parameters: Parameters, x: number, age: number, t: number) => number;
  /** E[X(t)]: expected repeat orders of a new customer in the first t. */
  expectedOrders: (parameters: Parameters, t: number) => number;
  /** P(X(t) = n): probability that a new customer makes exactly n repeat orders in the first t. */
  probabilityOfOrders: (parameters: Parameters, n: number, t: number) => number;
}
