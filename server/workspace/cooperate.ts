/** How long a task may hold the thread, in milliseconds. */
const SLICE = 10;

/** Thrown out of a task that nobody waits for any more. */
export class Stopped extends Error {}

/** Lets waiting messages and timers have their turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }
  });
}

/**
 * Runs steps to their end, giving way every 10 ms.
 * Throws `Stopped` when `stopped` says so after a pause; the steps are then given up.
 */
export async function runCooperatively<T>(steps: Iterator<void, T, void>, stopped: () => boolean): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await pause();
    if (stopped()) throw new Stopped();
    end = performance.now() + SLICE;
  }
}
