/** SVG to PNG, on a thread of its own (resvg, with the font that comes with the program: a server may have none). */
import { createRequire } from 'node:module';

/** Sharp enough on a phone. With 3, packing the pixels holds the main thread twice as long (20 ms). */
const ZOOM = 2;

const { resolve } = createRequire(import.meta.url);
const FONTS = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'];

/**
 * @param svg one that the program drew: whole, with its size.
 * @throws {Error} for what is no SVG.
 */
export async function toPng(svg: string): Promise<Buffer> {
  // Loaded with the first picture: most processes of the command line draw none.
  const { renderAsync } = await import('@resvg/resvg-js');
  const drawn = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS.map((file) => resolve(`@expo-google-fonts/noto-sans/${file}`)),
      defaultFontFamily: 'Noto Sans',
    },
  });
  return drawn.asPng();
}
