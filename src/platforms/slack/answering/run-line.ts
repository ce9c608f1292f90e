/** Runs a command line as buttons and forms have it. */
import type { Caller, CommandGateway, OptionValues } from '../../../model/command.ts';
import type { ReplyDocument } from '../../../model/reply.ts';

/**
 * @param line without the slash: "quote Berg page:2".
 * @param filled options of a form.
 */
export function runLine(
  gateway: Pick<CommandGateway, 'run'>,
  caller: Caller,
  line: string,
  filled?: OptionValues,
): Promise<ReplyDocument> {
  const [name = ''] = line.trim().split(/\s/, 1);
  const text = line.trim().slice(name.length).trim();
  const given = { kind: 'text', text } as const;
  return gateway.run({
    name,
    arguments: filled === undefined ? given : { ...given, filled },
    caller,
  });
}
