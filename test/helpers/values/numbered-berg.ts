/** @returns a name for each number: "Gafa Berg". No rule joins two of them. */
export function numberedBerg(number: number): string {
  const letters = [...number.toString(17)].map((digit) => 'bdfgklmnprstvzjqx'[parseInt(digit, 17)]);
  return `${letters.join('a')}a Berg`;
}
