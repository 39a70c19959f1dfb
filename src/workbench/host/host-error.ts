/** An answer with an error, with Excel's code (Excel.ErrorCodes). Thrown by members, answered by the batch. */
export class HostError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'HostError';
    this.code = code;
  }
}

export function invalidArgument(
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError {
  return new HostError('InvalidArgument', message);
}

export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.");
}

export function apiNotFound(name: string): HostError {
  return new HostError('ApiNotFound', `The API you are trying to use could not be found: ${name}.`);
}
