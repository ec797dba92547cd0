import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Stopped } from '../workspace/cooperate';

/** Wraps a handler so that giving up becomes the protocol's answer to a cancelled request. */
export function cancellable<P, R>(
  handler: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return await handler(params, token);
    } catch (error) {
      if (error instanceof Stopped)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      throw error;
    }
  };
}
