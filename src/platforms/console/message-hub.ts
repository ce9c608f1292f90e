/** Hands new messages to the pages that are open. A page that stopped reading is dropped, never waited for. */
import type { ConsoleMessage } from './ports/console-ports.ts';

export interface MessageHub {
  publish(message: ConsoleMessage): void;
  /** One that was published before says something else now. */
  publishEdit(message: ConsoleMessage): void;
  /** `onMessage` and `onEdit` are called for each message from now on, `onClose` once when the console stops. */
  subscribe(subscriber: Subscriber): () => void;
  /** Ends every subscription; later ones are ended at once. */
  close(): void;
}

interface Subscriber {
  onMessage(message: ConsoleMessage): void;
  onEdit(message: ConsoleMessage): void;
  onClose(): void;
}

export function createMessageHub(): MessageHub {
  const subscribers = new Set<Subscriber>();
  let isClosed = false;
  return {
    publish(message) {
      for (const subscriber of subscribers) subscriber.onMessage(message);
    },
    publishEdit(message) {
      for (const subscriber of subscribers) subscriber.onEdit(message);
    },
    subscribe(subscriber) {
      if (isClosed) subscriber.onClose();
      else subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    close() {
      isClosed = true;
      for (const subscriber of subscribers) subscriber.onClose();
      subscribers.clear();
    },
  };
}
