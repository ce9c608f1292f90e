/** Lines for whoever started the program. */
export interface Say {
  notice(line: string): void;
  problem(line: string): void;
}
