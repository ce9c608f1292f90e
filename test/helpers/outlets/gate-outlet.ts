/** An outlet with as many articles as are asked for, each with a quote of Runa Halden. */
import { type OutletPage, serveOutlet } from './serve-outlet.ts';

interface Gates {
  /** They follow it, and nothing else. */
  readonly settings: string;
  /** Until then the last article's page is not answered, so that nobody who is to be killed at work is done before. */
  readonly openLast: () => void;
}

export async function followGates(count: number): Promise<Gates> {
  let openLast = () => undefined as unknown;
  const opened = new Promise<void>((resolve) => {
    openLast = resolve;
  });
  const numbers = Array.from({ length: count }, (_, number) => number);
  const items = numbers.map(
    (n) => `<item><title>Gate ${n} opens</title><link>@origin@/gate/${n}</link></item>`,
  );
  const body = `<rss version="2.0"><channel><title>Gates</title>${items.join('')}</channel></rss>`;
  const outlet = await serveOutlet(
    new Map([
      ['/feed.xml', { contentType: 'application/rss+xml', body }],
      ...numbers.map(
        (n) => [`/gate/${n}`, page(n, n === count - 1 ? opened : Promise.resolve())] as const,
      ),
    ]),
  );
  const settings = `sampleWire: false\nfeeds: ["${outlet.origin}/feed.xml"]\nhttp: { allowedHosts: ["${outlet.host}"] }\n`;
  return { settings, openLast };
}

const page = (number: number, after: Promise<void>): OutletPage => ({
  ...{ contentType: 'text/html', body: article(number) },
  after,
});

function article(number: number): string {
  const paragraphs = [
    `The harbour office of Gullhaven opened gate ${number} on Monday, a week later than planned.`,
    `“Gate ${number} will stay open as long as there is a boat to wait for,” said Runa Halden, the harbour master. She told reporters that ${number} more crews had asked for a berth.`,
    `The crews of the north quay said they would wait for gate ${number + 1}.`,
  ];
  return `<!doctype html><html><head><title>Gate ${number} opens</title></head><body><article><h1>Gate ${number} opens</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
}
