/** An outlet with as many articles as are asked for, each with a quote of Runa Halden. */
import { serveOutlet } from './serve-outlet.ts';

/** @returns settings that follow it, and nothing else. */
export async function followGates(count: number): Promise<string> {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const items = numbers.map(
    (n) => `<item><title>Gate ${n} opens</title><link>@origin@/gate/${n}</link></item>`,
  );
  const body = `<rss version="2.0"><channel><title>Gates</title>${items.join('')}</channel></rss>`;
  const outlet = await serveOutlet(
    new Map([
      ['/feed.xml', { contentType: 'application/rss+xml', body }],
      ...numbers.map(
        (n) => [`/gate/${n}`, { contentType: 'text/html', body: article(n) }] as const,
      ),
    ]),
  );
  return `sampleWire: false\nfeeds: ["${outlet.origin}/feed.xml"]\nhttp: { allowedHosts: ["${outlet.host}"] }\n`;
}

function article(number: number): string {
  const paragraphs = [
    `The harbour office of Gullhaven opened gate ${number} on Monday, a week later than planned.`,
    `“Gate ${number} will stay open as long as there is a boat to wait for,” said Runa Halden, the harbour master. She told reporters that ${number} more crews had asked for a berth.`,
    `The crews of the north quay said they would wait for gate ${number + 1}.`,
  ];
  return `<!doctype html><html><head><title>Gate ${number} opens</title></head><body><article><h1>Gate ${number} opens</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
}
