/**
 * Work on other people's servers, politely: few tasks a host at a time and a limit on all together. A host's tasks wait in its own
 * line, so that a slow host holds at most its own few of the places that all share.
 */
import PQueue from 'p-queue';

export interface HostQueueOptions {
  /** Be a guest: RFC 9112 §9.4 asks for few connections a host. */
  readonly perHost: number;
  readonly inAll: number;
}

export interface HostQueue {
  /**
   * Runs the task when host and queue have room; settles as the task does.
   *
   * @param isDoubtful it may take long, as it did before: such tasks share half of the places, so that they never hold up the
   *   others.
   */
  add<Result>(url: string, task: () => Promise<Result>, isDoubtful?: boolean): Promise<Result>;
  /** Tasks of this address' host, waiting and running. */
  countOf(url: string): number;
}

export function createHostQueue({ perHost, inAll }: HostQueueOptions): HostQueue {
  const all = new PQueue({ concurrency: inAll });
  const doubtful = new PQueue({ concurrency: Math.ceil(inAll / 2) });
  const hosts = new Map<string, PQueue>();
  return {
    async add(url, task, isDoubtful = false) {
      const place = () => all.add(task);
      const host = hostOf(url);
      const queue = hosts.get(host) ?? new PQueue({ concurrency: perHost });
      hosts.set(host, queue);
      try {
        return await queue.add(() => (isDoubtful ? doubtful.add(place) : place()));
      } finally {
        // The last one out closes the door: hosts come and go.
        if (queue.size === 0 && queue.pending === 0) hosts.delete(host);
      }
    },
    countOf(url) {
      const queue = hosts.get(hostOf(url));
      return queue === undefined ? 0 : queue.size + queue.pending;
    },
  };
}

/** An address that is none fails when it is fetched, like any other trouble of its own. */
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : url);
